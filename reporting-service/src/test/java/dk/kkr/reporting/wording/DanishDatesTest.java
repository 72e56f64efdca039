package dk.kkr.reporting.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DanishDatesTest {

    @Test
    void writesTheMonthInDanish() {
        assertEquals("15. april 2025", DanishDates.date(LocalDate.of(2025, 4, 15)));
        assertEquals("1. maj 2024", DanishDates.date(LocalDate.of(2024, 5, 1)));
    }

    @Test
    void tellsTheTimeInDenmark() {
        assertEquals("10. april 2025 kl. 10.30", DanishDates.time(Instant.parse("2025-04-10T08:30:00Z")));
        assertEquals("1. januar 2025", DanishDates.date(Instant.parse("2024-12-31T23:30:00Z")));
    }

    @Test
    void sortsNamesAsADaneExpects() {
        List<String> names = new ArrayList<>(List.of("Aalborg", "Østerbro", "Zoo", "Ærø", "Fyn", "Århus"));
        names.sort(DanishOrder.names());
        assertEquals(List.of("Fyn", "Zoo", "Ærø", "Østerbro", "Aalborg", "Århus"), names);
    }
}
