package dk.kkr.contracts.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that stands on a day in a calendar.
 *
 * @param category a word to sort by
 * @param sequence rises with each change, so that calendar programs take the newer one
 */
public record CalendarEntry(
        UUID id,
        LocalDate day,
        String summary,
        String description,
        String category,
        int sequence,
        Instant createdAt,
        Instant changedAt) {}
