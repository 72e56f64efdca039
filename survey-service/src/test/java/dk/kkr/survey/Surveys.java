package dk.kkr.survey;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import dk.kkr.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of surveys do again and again, over the API as KL's secretariat. */
public final class Surveys {

    public static final String SCALE = """
            {"key":"opbakning","type":"SCALE","text":{"da":"Opbakning"},"min":1,"max":5,"dontKnow":true,
             "ends":{"da":["lav","høj"]}}""";

    public static final String PICK = """
            {"key":"noegleord","type":"PICK","text":{"da":"Nøgleord"},"maxPicks":2,"frames":["TODAY","FUTURE"],
             "options":[{"key":"a","text":{"da":"A"}},{"key":"b","text":{"da":"B"}},{"key":"c","text":{"da":"C"}}]}""";

    private Surveys() {}

    public static RequestSpecification kl() {
        return given().auth().oauth2(Tokens.kl()).contentType("application/json");
    }

    /** KKR Nordjylland and KKR Sjælland with a municipality each, as contracts-service would tell of them. */
    public static void tellReferenceData(EventConsumer references) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String kkr : List.of("nordjylland", "sjaelland")) {
                references.apply(event("kkr", kkr, Map.of("kkr", kkr, "name", "KKR " + kkr)));
            }
            references.apply(municipality("851", "Aalborg", "nordjylland", "URBAN", "METROPOLITAN"));
            references.apply(municipality("825", "Læsø", "nordjylland", "RURAL", "RURAL"));
            references.apply(municipality("265", "Roskilde", "sjaelland", "URBAN", "PROVINCIAL"));
        });
    }

    private static ReceivedEvent municipality(String code, String name, String kkr, String settlement, String group) {
        return event(
                "municipality",
                code,
                Map.of("code", code, "name", name, "kkr", kkr, "settlement", settlement, "group", group));
    }

    private static ReceivedEvent event(String kind, String code, Map<String, String> data) {
        try {
            ObjectMapper json = new ObjectMapper();
            return new ReceivedEvent(
                    "kkr.reference.v1",
                    kind + ":" + code,
                    UUID.randomUUID(),
                    "dk.kkr.reference." + kind + "-changed.v1",
                    Instant.EPOCH,
                    1,
                    json.readTree(json.writeValueAsString(data)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A published questionnaire of these questions. */
    public static String questionnaire(String... questions) {
        String id = kl().body("{\"key\":\"proeve\",\"title\":{\"da\":\"Prøve\"},\"questions\":["
                        + String.join(",", questions) + "]}")
                .post("/v1/questionnaires")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("/v1/questionnaires/" + id, "publication").then().statusCode(200);
        return id;
    }

    /** A panel of KKR members: so many of each KKR and role, such as {@code "nordjylland MAYOR", 5}. */
    public static String panel(Map<String, Integer> groups) {
        List<Map<String, Object>> members = new ArrayList<>();
        groups.forEach((group, size) -> {
            String[] words = group.split(" ");
            for (int i = 0; i < size; i++) {
                members.add(member(words[0] + "-" + words[1] + "-" + i, words[0], words[1]));
            }
        });
        return panel(members);
    }

    public static String panel(List<Map<String, Object>> members) {
        Response made = kl().body(Map.of("key", "panel-" + UUID.randomUUID(), "title", "Prøve"))
                .post("/v1/panels");
        String id = made.path("id");
        kl().header("If-Match", made.header("ETag"))
                .body(members)
                .put("/v1/panels/" + id + "/members")
                .then()
                .statusCode(200);
        return id;
    }

    public static Map<String, Object> member(String id, String kkr, String role) {
        Map<String, Object> member = new HashMap<>();
        member.put("memberId", id);
        member.put("name", "Medlem " + id);
        member.put("email", id.toLowerCase(java.util.Locale.ROOT) + "@kommune.example");
        member.put("kkr", kkr);
        member.put("role", role);
        return member;
    }

    public static Map<String, Object> plan(String questionnaire, String panel, String opensAt, String closesAt) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("questionnaire", questionnaire);
        plan.put("version", 1);
        plan.put("panel", panel);
        plan.put("title", "Prøverunde");
        plan.put("opensAt", opensAt);
        plan.put("closesAt", closesAt);
        return plan;
    }

    /** A wave far ahead, planned. */
    public static String planned(String questionnaire, String panel) {
        return kl().body(plan(questionnaire, panel, "2095-01-06T08:00:00Z", "2095-01-20T22:00:00Z"))
                .post("/v1/waves")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A wave that has been opened. */
    public static String opened(String questionnaire, String panel) {
        String id = planned(questionnaire, panel);
        step("/v1/waves/" + id, "opening").then().statusCode(200);
        return id;
    }

    /** Reads the ETag of a thing, then takes the step. */
    public static Response step(String thing, String step) {
        return kl().header("If-Match", kl().get(thing).header("ETag"))
                .body("{}")
                .post(thing + "/" + step);
    }
}
