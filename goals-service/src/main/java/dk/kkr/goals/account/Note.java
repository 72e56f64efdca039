package dk.kkr.goals.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** One thing said about a goal, in the version that holds. */
public record Note(String goal, String key, long version, JsonNode body, String by, Instant at) {

    /** What a note can be about. */
    public enum Kind {
        /** How an agreed activity went; its key is the activity's. */
        ACTIVITY,
        /** A person's fulfilment of a goal, with the reason (A4). */
        ASSESSMENT,
        /** The hub's own account of a goal. */
        ACCOUNT
    }
}
