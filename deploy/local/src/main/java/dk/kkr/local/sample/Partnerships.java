package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Cooperation agreements of a hub and its municipalities, and the focus plans that carry them out. */
final class Partnerships {

    private static final String AGREEMENTS = "/v1/cooperation-agreements";
    private static final String PLANS = "/v1/focus-plans";

    private final Callers callers;

    Partnerships(Callers callers) {
        this.callers = callers;
    }

    /** Makes the agreement and the plans that are not there. */
    void load(JsonNode of) {
        JsonNode agreement = of.get("agreement");
        String hub = agreement.get("hub").textValue();
        Api caller = callers.hub("contracts", hub);
        JsonNode made = ContractYear.item(caller.get(AGREEMENTS + "?limit=500&hub=" + hub), known -> known.path("title")
                        .equals(agreement.get("title")))
                .orElseGet(() -> caller.post(AGREEMENTS, agreement));
        for (JsonNode plan : of.get("plans")) {
            String query = "?hub=" + hub + "&municipality="
                    + plan.get("municipality").textValue() + "&year="
                    + plan.get("year").intValue();
            if (ContractYear.item(caller.get(PLANS + query), any -> true).isEmpty()) {
                ObjectNode body = plan.deepCopy();
                body.put("hub", hub).set("cooperationAgreement", made.get("id"));
                caller.post(PLANS, body);
            }
        }
    }
}
