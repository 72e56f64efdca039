package dk.kkr.contracts.ical;

import dk.kkr.kit.id.Denmark;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;

/** Writes calendars. */
public final class CalendarText {

    /** A line's limit in octets, its break not counted (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private CalendarText() {}

    /**
     * @param name shown by calendar programs
     * @param entries in the order they are to stand
     */
    public static String of(String name, List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//KKR//Frister//DA"));
        calendar.add(new Version(new ParameterList(), "2.0"));
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(new XProperty("X-WR-CALNAME", printable(name)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT6H"));
        entries.forEach(entry -> calendar.add(event(entry)));
        if (entries.isEmpty()) {
            // A calendar holds one component at least (RFC 5545, 3.6), and this one is there for no day in particular.
            calendar.add(denmark());
        }
        return folded(calendar.toString());
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        // The time of the change and not of the reading, so that the same deadlines give the same bytes.
        event.add(new DtStamp(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Created(entry.createdAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new LastModified(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<>(entry.day()));
        event.add(new DtEnd<>(entry.day().plusDays(1)));
        event.add(new Summary(printable(entry.summary())));
        event.add(new Description(printable(entry.description())));
        event.add(new Categories(entry.category()));
        event.add(new Status(Status.VALUE_CONFIRMED));
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        return event;
    }

    private static VTimeZone denmark() {
        VTimeZone zone = new VTimeZone();
        zone.add(new TzId(Denmark.ZONE.getId()));
        zone.add(observance(new Standard(), "CET", 10, 1));
        zone.add(observance(new Daylight(), "CEST", 3, 2));
        return zone;
    }

    /** From the last Sunday of a month on, every year; clocks have been changed so in all of the EU since 1996. */
    private static Observance observance(Observance part, String name, int month, int hours) {
        LocalDateTime utc = LocalDate.of(1996, month, 1)
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY))
                .atTime(1, 0);
        part.add(new DtStart<>(utc.plusHours(3 - hours)));
        part.add(new TzOffsetFrom(ZoneOffset.ofHours(3 - hours)));
        part.add(new TzOffsetTo(ZoneOffset.ofHours(hours)));
        part.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        part.add(new TzName(name));
        return part;
    }

    /** Text may hold line feeds and no other control characters. */
    private static String printable(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
    }

    /** The library folds after a number of characters; the limit is one of octets, and Danish letters have two. */
    private static String folded(String unfolded) {
        StringBuilder text = new StringBuilder(unfolded.length() + unfolded.length() / 32);
        for (String line : unfolded.split("\r\n")) {
            int octets = 0;
            for (int at = 0; at < line.length(); ) {
                String character = Character.toString(line.codePointAt(at));
                int more = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > LONGEST_LINE) {
                    text.append("\r\n ");
                    octets = 1;
                }
                text.append(character);
                octets += more;
                at += character.length();
            }
            text.append("\r\n");
        }
        return text.toString();
    }
}
