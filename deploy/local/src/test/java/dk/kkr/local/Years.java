package dk.kkr.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.local.sample.Api;
import java.util.Map;

/** Contracts that the tests make beside the sample's, each for a hub that no other test uses. */
final class Years {

    private static final Map<String, String> KKR = Map.of("fyn", "syddanmark", "sydjylland", "syddanmark");

    private Years() {}

    /** A draft of the hub for 2024, with the national goals of the year; returns its id. */
    static String draft(String hub) {
        return draft(hub, EndToEnd.stack().as("hub-" + hub, "contracts"));
    }

    static String draft(String hub, Api ofHub) {
        ObjectNode body = JsonBodies.object().put("hub", hub).put("year", 2024);
        body.put("title", "Resultatkontrakt 2024");
        return ofHub.post("/v1/contracts", body).get("id").textValue();
    }

    /** Takes the contract from draft to signed. */
    static void sign(String hub, String contract) {
        EndToEnd stack = EndToEnd.stack();
        sign(contract, stack.as("hub-" + hub, "contracts"), stack.as("kkr-" + kkr(hub), "contracts"));
    }

    static void sign(String contract, Api ofHub, Api ofKkr) {
        String path = "/v1/contracts/" + contract;
        ofHub.step(path, "board-approval", JsonBodies.object().put("approvedOn", "2024-01-10"));
        ofKkr.step(
                path,
                "kkr-decision",
                JsonBodies.object()
                        .put("decidedOn", "2024-01-15")
                        .put("form", "MEETING")
                        .put("meeting", "KKR")
                        .put("outcome", "APPROVED")
                        .put("membersTotal", 20)
                        .put("membersPresent", 15)
                        .put("votesFor", 15)
                        .put("votesAgainst", 0)
                        .put("chairVote", "FOR"));
        ofKkr.step(path, "signatures", signature("KKR"));
        ofHub.step(path, "signatures", signature("HUB"));
    }

    static String kkr(String hub) {
        return KKR.getOrDefault(hub, hub);
    }

    private static ObjectNode signature(String party) {
        return JsonBodies.object().put("party", party).put("name", "Formand").put("signedOn", "2024-01-20");
    }
}
