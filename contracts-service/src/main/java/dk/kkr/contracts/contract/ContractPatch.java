package dk.kkr.contracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.contracts.document.MergePatch;
import java.util.List;

/** A merge patch of what a hub states of a contract. */
final class ContractPatch {

    /** What a contract shows and nobody states, or nobody can state otherwise once it is drafted. */
    private static final MergePatch<ContractBody> PATCH = new MergePatch<>(
            ContractBody.class,
            List.of(
                    "id",
                    "hub",
                    "kkr",
                    "year",
                    "status",
                    "revision",
                    "reason",
                    "frameworkAgreement",
                    "goals",
                    "sha256",
                    "publishedOn",
                    "steps",
                    "reportRequests",
                    "amendment",
                    "agreementChanged"));

    private ContractPatch() {}

    static ContractBody apply(JsonNode patch, ContractBody body, ContractView shown, ObjectMapper json) {
        return PATCH.apply(patch, body, shown, json);
    }
}
