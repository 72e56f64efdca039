package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;

/** The follow-ups of a contract that the hub has done. */
final class FollowUps {

    private final Api hub;
    private final String deadlines;

    FollowUps(Api hub, JsonNode contract) {
        this.hub = hub;
        this.deadlines = "/v1/deadlines?limit=500&hub=" + contract.get("hub").textValue() + "&year="
                + contract.get("year").intValue();
    }

    /** Marks the one of that title, unless it is marked or its day lies ahead. */
    void markDone(JsonNode done) {
        if (LocalDate.parse(done.get("doneOn").textValue()).isAfter(LocalDate.now(ZoneId.of("Europe/Copenhagen")))) {
            return;
        }
        ContractYear.item(
                        hub.get(deadlines),
                        one -> one.path("title")
                                        .asText()
                                        .equals("Opfølgning: "
                                                + done.get("title").textValue())
                                && one.path("doneOn").asText("").isEmpty())
                .ifPresent(one -> {
                    ObjectNode body = Api.JSON.createObjectNode();
                    body.set("doneOn", done.get("doneOn"));
                    body.set("note", done.get("note"));
                    hub.change("/v1/deadlines/" + one.get("id").textValue(), "completion", body);
                });
    }
}
