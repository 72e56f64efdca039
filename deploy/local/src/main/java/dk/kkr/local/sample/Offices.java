package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;

/** Who chairs a board or a KKR, by title: the sample names no persons. */
final class Offices {

    private final Callers callers;

    Offices(Callers callers) {
        this.callers = callers;
    }

    /** States the terms of one hub and its KKR that are not stated. */
    void load(JsonNode of) {
        String hub = of.get("hub").textValue();
        String kkr = of.get("kkr").textValue();
        of.get("board").forEach(term -> state(callers.hub("contracts", hub), "/v1/hubs/" + hub + "/board", term));
        of.get("chairs").forEach(term -> state(callers.kkr("contracts", kkr), "/v1/kkrs/" + kkr + "/chairs", term));
    }

    private static void state(Api caller, String path, JsonNode term) {
        boolean known = ContractYear.item(
                        caller.get(path + "?limit=500"),
                        one -> one.path("role").equals(term.get("role"))
                                && one.path("from").equals(term.get("from")))
                .isPresent();
        if (!known) {
            caller.post(path, term);
        }
    }
}
