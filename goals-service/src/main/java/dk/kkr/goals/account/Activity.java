package dk.kkr.goals.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an agreed activity went.
 *
 * @param satisfactory the verdict; left out while there is none
 * @param evidence links or names of what shows it
 */
record Activity(
        @NotNull @Schema(examples = "DONE") @Nullable State state,

        @Schema(description = "the verdict; left out while there is none", examples = "true") @Nullable
        Boolean satisfactory,

        @Size(max = 10_000) @Nullable String note,
        @Size(max = 100) @Nullable List<@Size(max = 2_000) String> evidence) {

    enum State {
        PLANNED,
        DONE,
        NOT_DONE
    }

    /** Done, and well. */
    boolean counts() {
        return state == State.DONE && Boolean.TRUE.equals(satisfactory);
    }

    /** What is not done needs no further judgement; what is only planned has none yet. */
    boolean hasVerdict() {
        return state == State.NOT_DONE || (state == State.DONE && satisfactory != null);
    }
}
