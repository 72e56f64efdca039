package dk.kkr.goals.account;

import dk.kkr.goals.evidence.Evidence;
import dk.kkr.kit.problem.Fault;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an agreed activity went.
 *
 * @param satisfactory the verdict; left out while there is none
 * @param evidence https links, or names of the contract's attachments, that show it
 */
record Activity(
        @NotNull @Schema(examples = "DONE") @Nullable State state,

        @Schema(description = "the verdict; left out while there is none", examples = "true") @Nullable
        Boolean satisfactory,

        @Size(max = 10_000) @Nullable String note,
        @Size(max = 100) @Nullable List<@Nullable @Size(max = 2_000) String> evidence) {

    enum State {
        PLANNED,
        DONE,
        NOT_DONE
    }

    /** What no single field shows to be wrong. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(Evidence.faults("/evidence", evidence));
        if (state != State.DONE && Boolean.TRUE.equals(satisfactory)) {
            faults.add(
                    Fault.at(
                            "/satisfactory",
                            "VERDICT_TOO_EARLY",
                            "Only an activity that is DONE can be satisfactory; set the state or leave the verdict out.",
                            "Kun en indsats, der er gennemført (DONE), kan være tilfredsstillende; ret status, eller udelad vurderingen."));
        }
        return faults;
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
