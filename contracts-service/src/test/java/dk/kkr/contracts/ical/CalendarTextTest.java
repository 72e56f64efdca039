package dk.kkr.contracts.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

class CalendarTextTest {

    private static final Instant MADE = Instant.parse("2024-01-02T03:04:05.678Z");

    private static String written(String summary) {
        UUID id = UUID.fromString("01985f2e-6b1c-7c3a-9f53-0c3f9a1d2e4b");
        return CalendarText.of(
                "Frister",
                List.of(new CalendarEntry(
                        id, LocalDate.of(2024, 12, 31), summary, "Ansvarlig: X\nto", "Frist", 7, MADE, MADE)));
    }

    private static VEvent read(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertTrue(
                calendar.validate().getEntries().isEmpty(), calendar.validate().toString());
        return calendar.<VEvent>getComponents("VEVENT").get(0);
    }

    @Test
    void givesBackLongDanishTextsWithSignsThatMeanSomething() throws Exception {
        String summary = "Ærø, Læsø; og Åbenrå \\ ".repeat(12) + "🙂–".repeat(40) + "\nslut";
        String text = written(summary);
        assertEquals(summary, read(text).getSummary().getValue());
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertEquals(-1, line.indexOf('\n'));
        }
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    }

    @Test
    void foldsOnlyWhatIsLongerThan75Octets() {
        int room = 75 - "SUMMARY:".length();
        assertTrue(written("x".repeat(room)).contains("\r\nSUMMARY:" + "x".repeat(room) + "\r\nDESC"));
        assertTrue(written("x".repeat(room + 1)).contains("\r\nSUMMARY:" + "x".repeat(room) + "\r\n x\r\nDESC"));
        // A letter of two octets does not fit where one of one does, and is not cut.
        assertTrue(written("x".repeat(room - 1) + "å").contains("x\r\n å\r\nDESC"));
    }

    @Test
    void standsOnItsWholeDayAndIsTheSameEachTime() throws Exception {
        String text = written("S");
        assertEquals(text, written("S"));
        assertTrue(text.contains("DTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101\r\n"), text);
        assertTrue(text.contains("DTSTAMP:20240102T030405Z\r\n"), text);
        assertTrue(text.contains("LAST-MODIFIED:20240102T030405Z\r\n"), text);
        assertTrue(text.contains("UID:01985f2e-6b1c-7c3a-9f53-0c3f9a1d2e4b\r\n"), text);
        assertTrue(text.contains("SEQUENCE:7\r\n"), text);
        assertEquals("Ansvarlig: X\nto", read(text).getDescription().getValue());
    }

    @Test
    void leavesNoControlCharactersInTexts() throws Exception {
        assertEquals("a b\nc", read(written("a\u0007b\r\nc")).getSummary().getValue());
    }

    @Test
    void isValidThoughNothingIsDue() throws Exception {
        String nothing = CalendarText.of("Frister", List.of());
        assertTrue(nothing.startsWith("BEGIN:VCALENDAR\r\n") && nothing.endsWith("END:VCALENDAR\r\n"));
        assertTrue(nothing.contains("TZID:Europe/Copenhagen\r\n"), nothing);
        assertTrue(nothing.contains("DTSTART:19960331T020000\r\n"), nothing);
        assertTrue(nothing.contains("DTSTART:19961027T030000\r\n"), nothing);
        ValidationResult found =
                new CalendarBuilder().build(new StringReader(nothing)).validate();
        assertTrue(found.getEntries().isEmpty(), found.toString());
    }
}
