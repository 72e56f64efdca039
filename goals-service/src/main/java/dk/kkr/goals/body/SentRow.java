package dk.kkr.goals.body;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.intake.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was sent, before anything is known of what it means.
 *
 * @param json an object; null if it could not be read, which its faults tell
 */
public record SentRow(@Nullable JsonNode json, Faults faults) {

    static SentRow tooLong(long number) {
        Faults faults = new Faults(number);
        faults.reject(
                "",
                "LINE_TOO_LONG",
                "The row is longer than is taken; send each row on a line, or as an item, of its own.",
                "Rækken er længere, end der kan modtages; send hver række på sin egen linje eller som sit eget element.");
        return new SentRow(null, faults);
    }

    static SentRow notJson(long number) {
        Faults faults = new Faults(number);
        faults.reject(
                "",
                "NOT_JSON",
                "The row is not a JSON object in UTF-8; check quotation marks, commas and braces.",
                "Rækken er ikke et JSON-objekt i UTF-8; tjek anførselstegn, kommaer og klammer.");
        return new SentRow(null, faults);
    }
}
