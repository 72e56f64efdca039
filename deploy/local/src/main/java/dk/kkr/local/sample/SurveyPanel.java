package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whom a survey asks: made-up members of KKRs, or the municipalities. */
final class SurveyPanel {

    private static final String PANELS = "/v1/panels";

    private final Api service;
    private final Api reference;

    SurveyPanel(Api service, Api reference) {
        this.service = service;
        this.reference = reference;
    }

    /** Makes the panel and seats it where that is not done yet; the panel's id. */
    String load(JsonNode panel) {
        JsonNode known = ContractYear.item(
                        service.get(PANELS + Survey.ALL), one -> one.get("key").equals(panel.get("key")))
                .orElseGet(() -> {
                    ObjectNode body = panel.deepCopy();
                    body.remove("counts");
                    return service.post(PANELS, body);
                });
        String id = known.get("id").textValue();
        if (known.get("members").intValue() == 0) {
            service.change(PANELS + "/" + id, "members", panel.has("counts") ? members(panel) : municipalities());
        }
        return id;
    }

    /** So many of each KKR and role; the sample names no persons. */
    private static ArrayNode members(JsonNode panel) {
        ArrayNode members = Api.JSON.createArrayNode();
        for (JsonNode kkr : panel.get("counts")) {
            String code = kkr.get("kkr").textValue();
            for (String role : new String[] {"MAYOR", "OTHER"}) {
                for (int i = 1; i <= kkr.get(role).intValue(); i++) {
                    members.addObject()
                            .put("memberId", code + "-" + role + "-" + i)
                            .put("name", "Eksempelmedlem " + i)
                            .put("kkr", code)
                            .put("role", role);
                }
            }
        }
        return members;
    }

    private ArrayNode municipalities() {
        ArrayNode members = Api.JSON.createArrayNode();
        for (JsonNode municipality :
                reference.get("/v1/municipalities" + Survey.ALL).get("items")) {
            members.addObject()
                    .put("memberId", municipality.get("code").textValue())
                    .put("name", municipality.get("name").textValue() + " Kommune")
                    .set("municipality", municipality.get("code"));
        }
        return members;
    }
}
