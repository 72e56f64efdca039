package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;

/** The steps of a contract or an amendment, in their order, as far as they are not taken. */
final class Life {

    private final Api hub;
    private final Api kkr;
    private final String path;

    Life(Api hub, Api kkr, String path) {
        this.hub = hub;
        this.kkr = kkr;
        this.path = path;
    }

    /** @param known the steps that are taken by now */
    void take(JsonNode steps, Supplier<JsonNode> known) {
        take(hub, "board-approval", "BOARD_APPROVAL", steps.get("boardApproval"), known);
        take(kkr, "kkr-decision", "KKR_DECISION", steps.get("kkrDecision"), known);
        for (JsonNode signature : steps.get("signatures")) {
            boolean ofHub = "HUB".equals(signature.get("party").textValue());
            take(ofHub ? hub : kkr, "signatures", "SIGNATURE", signature, known);
        }
        for (JsonNode transmission : steps.get("transmissions")) {
            take(hub, "transmissions", "TRANSMISSION", transmission, known);
        }
        take(hub, "publication", "PUBLICATION", steps.get("publication"), known);
    }

    private void take(Api caller, String step, String kind, JsonNode body, Supplier<JsonNode> known) {
        boolean taken = ContractYear.item(
                        known.get(),
                        one -> one.path("step").asText().equals(kind)
                                && one.path("voided").asText("").isEmpty()
                                && same(one, body, "party")
                                && same(one, body, "recipient"))
                .isPresent();
        if (!taken) {
            caller.step(path, step, body);
        }
    }

    private static boolean same(JsonNode one, JsonNode other, String field) {
        return one.path(field).asText("").equals(other.path(field).asText(""));
    }
}
