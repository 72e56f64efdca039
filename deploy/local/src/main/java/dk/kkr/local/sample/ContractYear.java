package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;

/** A hub's contract of a year, from the agreement it stands on to its publication. */
final class ContractYear {

    private final JsonNode year;
    private final JsonNode agreement;
    private final Api kl;
    private final Api hub;
    private final Callers callers;

    ContractYear(Callers callers, JsonNode year, JsonNode agreement) {
        this.callers = callers;
        this.year = year;
        this.agreement = agreement;
        this.kl = callers.kl("contracts");
        this.hub = callers.hub("contracts", contract().get("hub").textValue());
    }

    private JsonNode contract() {
        return year.get("contract");
    }

    /** Takes the steps not yet taken; returns the contract's id. */
    String load() {
        publishAgreement();
        String id = draft();
        String path = "/v1/contracts/" + id;
        if (year.has("funding") && hub.find(path + "/funding").isEmpty()) {
            hub.step(path, "funding", year.get("funding"));
        }
        takeSteps(path);
        return id;
    }

    private void publishAgreement() {
        String key = agreement.get("key").textValue();
        JsonNode known = item(
                        kl.get("/v1/framework-agreements?limit=100"),
                        item -> key.equals(item.path("key").asText()))
                .orElseGet(() -> kl.post("/v1/framework-agreements", agreement));
        String path = "/v1/framework-agreements/" + known.get("id").textValue();
        if (isAt(path, "DRAFT")) {
            kl.step(path, "adoption", day("adoptedOn"));
        }
        if (isAt(path, "ADOPTED")) {
            kl.step(path, "publication", day("publishedOn"));
        }
    }

    private boolean isAt(String agreementPath, String status) {
        return status.equals(kl.get(agreementPath).path("status").asText());
    }

    /** Agreements are published on the day of their adoption. */
    private JsonNode day(String field) {
        return Api.JSON.createObjectNode().set(field, year.get("adoptedOn"));
    }

    private String draft() {
        JsonNode known = hub.get("/v1/contracts?hub=" + contract().get("hub").textValue() + "&year="
                + contract().get("year").intValue());
        return item(known, any -> true)
                .orElseGet(() -> hub.post("/v1/contracts", contract()))
                .get("id")
                .textValue();
    }

    private void takeSteps(String path) {
        JsonNode steps = year.get("steps");
        Api kkr = callers.kkr("contracts", hub.get(path).get("kkr").textValue());
        take(hub, path, "board-approval", "BOARD_APPROVAL", steps.get("boardApproval"));
        take(kkr, path, "kkr-decision", "KKR_DECISION", steps.get("kkrDecision"));
        for (JsonNode signature : steps.get("signatures")) {
            boolean ofHub = "HUB".equals(signature.get("party").textValue());
            take(ofHub ? hub : kkr, path, "signatures", "SIGNATURE", signature);
        }
        for (JsonNode transmission : steps.get("transmissions")) {
            take(hub, path, "transmissions", "TRANSMISSION", transmission);
        }
        take(hub, path, "publication", "PUBLICATION", steps.get("publication"));
    }

    private void take(Api caller, String path, String step, String kind, JsonNode body) {
        boolean taken = item(
                        hub.get(path).path("steps"),
                        known -> known.path("step").asText().equals(kind)
                                && known.path("voided").asText("").isEmpty()
                                && same(known, body, "party")
                                && same(known, body, "recipient"))
                .isPresent();
        if (!taken) {
            caller.step(path, step, body);
        }
    }

    private static boolean same(JsonNode one, JsonNode other, String field) {
        return one.path(field).asText("").equals(other.path(field).asText(""));
    }

    /** The first that fits, of an array or of a page's items. */
    static Optional<JsonNode> item(JsonNode list, Predicate<JsonNode> fits) {
        for (JsonNode item : list.isArray() ? list : list.path("items")) {
            if (fits.test(item)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
