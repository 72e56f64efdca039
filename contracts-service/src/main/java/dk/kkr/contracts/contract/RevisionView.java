package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.document.Difference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the list of a contract's.
 *
 * @param status how far it has come
 * @param changes what it says otherwise than the last signed one before it; empty for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        int revision,
        @Nullable String reason,
        LocalDate effectiveFrom,
        ContractStatus status,
        @Nullable Boolean withdrawn,
        String sha256,
        List<Difference> changes) {

    static RevisionView of(Revision it, Revisions among) {
        return new RevisionView(
                it.number(),
                it.reason(),
                it.effectiveFrom(),
                it.steps().status(),
                it.withdrawn() ? true : null,
                it.sha256(),
                it.number() == 1
                        ? List.of()
                        : Difference.between(among.signedBefore(it).content(), it.content()));
    }
}
