package dk.kkr.survey.panel;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import dk.kkr.kit.test.AtOnce;
import dk.kkr.kit.test.EventSchemas;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import dk.kkr.survey.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class PanelResourceTest {

    @Inject
    EventConsumer references;

    @Inject
    Told told;

    @BeforeEach
    void referenceDataHaveArrived() {
        QuarkusTransaction.requiringNew().run(() -> {
            references.apply(example("dk.kkr.reference.kkr-changed.v1", "kkr:nordjylland"));
            references.apply(example("dk.kkr.reference.municipality-changed.v1", "municipality:851"));
        });
    }

    private static ReceivedEvent example(String type, String key) {
        try {
            return new ReceivedEvent(
                    "kkr.reference.v1",
                    key,
                    UUID.randomUUID(),
                    type,
                    Instant.EPOCH,
                    1,
                    new com.fasterxml.jackson.databind.ObjectMapper().readTree(EventSchemas.example(type)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RequestSpecification kl() {
        return given().auth().oauth2(Tokens.kl()).contentType("application/json");
    }

    private static Response made() {
        return kl().body(Map.of("key", "panel-" + UUID.randomUUID(), "title", "Prøve"))
                .post("/v1/panels");
    }

    private static Map<String, Object> member(String id, String role) {
        Map<String, Object> member = new HashMap<>();
        member.put("memberId", id);
        member.put("name", "Medlem " + id);
        member.put("email", id + "@kommune.example");
        member.put("kkr", "nordjylland");
        member.put("role", role);
        return member;
    }

    private static Response seat(String id, String tag, List<?> members) {
        return kl().header("If-Match", tag).body(members).put("/v1/panels/" + id + "/members");
    }

    @Test
    void isReadyOnceTheReferenceDataAreThere() {
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'reference data have arrived' }.status", equalTo("UP"));
    }

    @Test
    void keepsTheWholeListInItsOrderAndCountsPerKkrAndRole() {
        Response panel = made();
        String id = panel.path("id");
        seat(id, panel.header("ETag"), List.of(member("b", "OTHER"), member("a", "MAYOR"), member("c", "OTHER")))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("members", equalTo(3))
                .body("groups.find { it.role == 'OTHER' }.members", equalTo(2));
        kl().get("/v1/panels/" + id + "/members").then().body("memberId", equalTo(List.of("b", "a", "c")));
        seat(id, "\"2\"", List.of(member("a", "OTHER"))).then().statusCode(200);
        kl().get("/v1/panels/" + id).then().body("members", equalTo(1)).header("ETag", equalTo("\"3\""));
    }

    @Test
    void takesTheSameMembersInAnotherOrder() {
        Response panel = made();
        String id = panel.path("id");
        seat(id, panel.header("ETag"), List.of(member("a", "MAYOR"), member("b", "OTHER"), member("c", "OTHER")))
                .then()
                .statusCode(200);
        seat(id, "\"2\"", List.of(member("c", "OTHER"), member("a", "MAYOR"), member("b", "OTHER")))
                .then()
                .statusCode(200);
        kl().get("/v1/panels/" + id + "/members").then().body("memberId", equalTo(List.of("c", "a", "b")));
    }

    @Test
    void letsOnlyOneOfTwoChangeTheVersionBothHaveSeen() {
        Response panel = made();
        List<Integer> answers = java.util.stream.Stream.of("x", "y")
                .parallel()
                .map(name -> seat(panel.path("id"), panel.header("ETag"), List.of(member(name, "OTHER")))
                        .statusCode())
                .sorted()
                .toList();
        assertEquals(List.of(200, 412), answers);
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        String other = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("[\"2024\"]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        kl().get("/v1/panels?cursor=" + other).then().statusCode(400).body("errors[0].code", equalTo("BAD_CURSOR"));
    }

    @Test
    void takesAWholeCountryOfMembersButNoMore() {
        Response panel = made();
        List<?> members = IntStream.rangeClosed(0, 25_000)
                .mapToObj(i -> member("m" + i, "OTHER"))
                .toList();
        seat(panel.path("id"), panel.header("ETag"), members)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SIZE"));
        seat(panel.path("id"), panel.header("ETag"), members.subList(1, members.size()))
                .then()
                .statusCode(200)
                .body("members", equalTo(25_000));
    }

    @Test
    void refusesAListWithFaultsAndTellsThemAll() {
        Response panel = made();
        Map<String, Object> stranger = member("b", "MAYOR");
        stranger.put("kkr", "atlantis");
        stranger.put("municipality", "999");
        stranger.put("from", "2025-02-01");
        stranger.put("to", "2025-01-01");
        stranger.put("deputyFor", "b");
        seat(panel.path("id"), panel.header("ETag"), List.of(member("a", "OTHER"), member("a", "OTHER"), stranger))
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "DUPLICATE_MEMBER",
                                "UNKNOWN_KKR",
                                "UNKNOWN_MUNICIPALITY",
                                "PERIOD_REVERSED",
                                "UNKNOWN_MEMBER"))
                .body("errors.pointer", hasItem("/2/kkr"));
        kl().get("/v1/panels/" + panel.path("id")).then().body("members", equalTo(0));
    }

    @Test
    void refusesAMunicipalityOfAnotherKkr() {
        QuarkusTransaction.requiringNew()
                .run(() -> references.apply(new ReceivedEvent(
                        "kkr.reference.v1",
                        "kkr:hovedstaden",
                        UUID.randomUUID(),
                        "dk.kkr.reference.kkr-changed.v1",
                        Instant.EPOCH,
                        1,
                        new com.fasterxml.jackson.databind.ObjectMapper()
                                .createObjectNode()
                                .put("kkr", "hovedstaden")
                                .put("name", "KKR Hovedstaden"))));
        Response panel = made();
        Map<String, Object> lost = member("a", "MAYOR");
        lost.put("kkr", "hovedstaden");
        lost.put("municipality", "851");
        seat(panel.path("id"), panel.header("ETag"), List.of(lost))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("MUNICIPALITY_OF_OTHER_KKR"));
    }

    @Test
    void tellsWhichEntryLacksWhat() {
        Response panel = made();
        seat(panel.path("id"), panel.header("ETag"), List.of(Map.of("memberId", "a")))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/0/name"));
        seat(panel.path("id"), panel.header("ETag"), List.of(Map.of("memberId", "a", "name", "A")))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/0/kkr", "/0/role")));
    }

    @Test
    void wantsTheEtagOfThePanel() {
        Response panel = made();
        String path = "/v1/panels/" + panel.path("id") + "/members";
        kl().body(List.of()).put(path).then().statusCode(428);
        kl().header("If-Match", "\"9\"").body(List.of()).put(path).then().statusCode(412);
    }

    @Test
    void refusesASecondPanelOfTheSameKey() {
        String key = made().path("key");
        kl().body(Map.of("key", key, "title", "Igen"))
                .post("/v1/panels")
                .then()
                .statusCode(409)
                .body("code", equalTo("PANEL_KEY_TAKEN"));
    }

    @Test
    void listsPanelsPageByPage() {
        made();
        made();
        Response first = kl().get("/v1/panels?limit=1");
        first.then().body("items", hasSize(1)).header("Link", containsString("rel=\"next\""));
        kl().get("/v1/panels?limit=1&cursor=" + first.path("next")).then().body("items", hasSize(1));
    }

    @Test
    void announcesCountsButNoNames() {
        Response panel = made();
        String id = panel.path("id");
        seat(id, panel.header("ETag"), List.of(member("secret-member", "MAYOR")))
                .then()
                .statusCode(200);
        List<String> events = told.of("panel:" + id, 2);
        for (String event : events) {
            assertEquals(List.of(), EventSchemas.faults("dk.kkr.surveys.panel-changed.v1", event));
            assertFalse(event.contains("secret-member"));
        }
    }

    @Test
    void itsDocumentedExampleFitsItsSchema() {
        String type = "dk.kkr.surveys.panel-changed.v1";
        assertEquals(List.of(), EventSchemas.faults(type, EventSchemas.example(type)));
    }

    @Test
    void letsOnlyOneOfTwoPanelsMadeAtTheSameMomentHaveTheKey() {
        for (int i = 0; i < 25; i++) {
            Map<String, String> panel = Map.of("key", "race-" + UUID.randomUUID(), "title", "Kapløb");
            List<Response> answers = AtOnce.twice(() -> kl().body(panel).post("/v1/panels"));
            assertEquals(201, answers.get(0).statusCode());
            assertEquals(409, answers.get(1).statusCode(), answers.get(1).asString());
            assertEquals("PANEL_KEY_TAKEN", answers.get(1).path("code"));
        }
    }
}
