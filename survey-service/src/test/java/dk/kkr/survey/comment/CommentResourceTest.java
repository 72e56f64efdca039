package dk.kkr.survey.comment;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.EventSchemas;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import dk.kkr.survey.Surveys;
import dk.kkr.survey.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class CommentResourceTest {

    private static final String TEXT = "{\"key\":\"ord\",\"type\":\"TEXT\",\"text\":{\"da\":\"Ord?\"}}";

    @Inject
    EventConsumer references;

    @Inject
    Told told;

    @BeforeEach
    void thingsAreThere() {
        Surveys.tellReferenceData(references);
        List<String> kept = new ArrayList<>(kl().get("/v1/themes").jsonPath().getList("key"));
        List.of("moedeform", "indflydelse", "oekonomi").stream()
                .filter(key -> !kept.contains(key))
                .forEach(kept::add);
        themes(kept).then().statusCode(200);
    }

    private static Response themes(List<String> keys) {
        String list = keys.stream()
                .map(key -> "{\"key\":\"" + key + "\",\"title\":{\"da\":\"Tema " + key + "\"}}")
                .collect(Collectors.joining(",", "[", "]"));
        return kl().header("If-Match", kl().get("/v1/themes").header("ETag"))
                .body(list)
                .put("/v1/themes");
    }

    /** A closed wave of ten mayors, of whom so many wrote a text. */
    private static String closed(int texts) {
        String wave = "/v1/waves/" + opened(questionnaire(TEXT, SCALE), panel(Map.of("nordjylland MAYOR", 10)));
        String rows = IntStream.range(0, 8)
                .mapToObj(i -> "{\"kkr\":\"nordjylland\",\"role\":\"MAYOR\",\"complete\":" + (i < 6) + ",\"answers\":{"
                        + (i < texts ? "\"ord\":\"Hemmelig tekst " + i + "\"," : "") + "\"opbakning\":" + (1 + i % 3)
                        + "}}")
                .collect(Collectors.joining("\n"));
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/x-ndjson")
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post(wave + "/responses")
                .then()
                .statusCode(200);
        step(wave, "closing").then().statusCode(200);
        return wave;
    }

    private static Response tag(String wave, Map<String, List<String>> themes) {
        return kl().header("If-Match", kl().get(wave).header("ETag"))
                .body(themes.entrySet().stream()
                        .map(one -> Map.of("id", one.getKey(), "themes", one.getValue()))
                        .toList())
                .put(wave + "/comments");
    }

    private static List<String> ids(String wave) {
        return kl().get(wave + "/comments").jsonPath().getList("items.id");
    }

    private static Response release(String wave, String comment, String body) {
        return kl().header("If-Match", kl().get(wave).header("ETag"))
                .body(body)
                .put(wave + "/comments/" + comment + "/quote");
    }

    @Test
    void countsThemesOfEverybodyAndLeavesOutTheRare() {
        String wave = closed(7);
        kl().get(wave + "/themes")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].n", equalTo(7))
                .body("[0].themes", hasSize(0));
        List<String> ids = ids(wave);
        tag(
                        wave,
                        Map.of(
                                ids.get(0), List.of("moedeform", "indflydelse"),
                                ids.get(1), List.of("moedeform", "indflydelse"),
                                ids.get(2), List.of("moedeform", "indflydelse"),
                                ids.get(3), List.of("moedeform", "indflydelse", "moedeform"),
                                ids.get(4), List.of("moedeform")))
                .then()
                .statusCode(200)
                .body("[0].themes", hasSize(1))
                .body("[0].themes[0].key", equalTo("moedeform"))
                .body("[0].themes[0].count", equalTo(5))
                .body("[0].themes[0].share", equalTo(71.4286f));
        kl().get(wave + "/comments")
                .then()
                .body("items.find { it.id == '" + ids.get(3) + "' }.themes", hasItems("indflydelse"));
        kl().get(wave + "/results")
                .then()
                .body("themes[0].themes[0].count", equalTo(5))
                .body("outcomes.panel", equalTo(10))
                .body("outcomes.complete", equalTo(6))
                .body("outcomes.partial", equalTo(2))
                .body("outcomes.noAnswer", equalTo(2))
                .body("outcomes.rr1", equalTo(60f))
                .body("outcomes.rr2", equalTo(80f))
                .body("outcomes.partialRule.da", notNullValue());
        kl().get(wave + "/exports/results.csv")
                .then()
                .body(containsString(";ord/moedeform;Ord?: Tema moedeform;count;5"));
        kl().get(wave + "/exports/codebook.csv").then().body(containsString("Q1_T1_PCT"));
        tag(wave, Map.of(ids.get(4), List.of())).then().body("[0].themes", hasSize(0));
    }

    @Test
    void refusesTagsOfTextsAndThemesThatAreNot() {
        String wave = closed(7);
        String elsewhere = ids(closed(7)).get(0);
        tag(wave, Map.of(elsewhere, List.of("moedeform", "intet")))
                .then()
                .statusCode(400)
                .body("errors.code", hasItems("UNKNOWN_COMMENT", "UNKNOWN_THEME"))
                .body("errors.pointer", hasItems("/0/id", "/0/themes/1"));
        kl().body("[{\"id\":\"" + ids(wave).get(0) + "\",\"themes\":[]}]")
                .put(wave + "/comments")
                .then()
                .statusCode(428);
        String open = "/v1/waves/" + opened(questionnaire(TEXT), panel(Map.of("nordjylland MAYOR", 5)));
        tag(open, Map.of(elsewhere, List.of())).then().statusCode(409).body("code", equalTo("WAVE_OPEN"));
    }

    @Test
    void keepsThemesThatAreInUse() {
        String wave = closed(5);
        tag(wave, Map.of(ids(wave).get(0), List.of("oekonomi"))).then().statusCode(200);
        List<String> keys = kl().get("/v1/themes").jsonPath().getList("key");
        themes(keys.stream().filter(key -> !key.equals("oekonomi")).toList())
                .then()
                .statusCode(409)
                .body("code", equalTo("THEME_IN_USE"))
                .body("detail", containsString("oekonomi"));
        themes(List.of("oekonomi", "oekonomi"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("DUPLICATE_KEY"))
                .body("errors[0].pointer", equalTo("/1/key"));
    }

    @Test
    void letsOutRedactedQuotesAndNeverTheOriginal() {
        String wave = closed(7);
        String id = ids(wave).get(0);
        String original = kl().get(wave + "/comments").path("items[0].text");
        release(wave, id, "{\"text\":\" " + original + "\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("QUOTE_NOT_REDACTED"));
        release(wave, id, "{\"text\":\"[…] tekst\"}")
                .then()
                .statusCode(200)
                .body("text", equalTo(original))
                .body("quote.text", equalTo("[…] tekst"))
                .body("quote.releasedBy", notNullValue());
        given().get(wave + "/themes").then().statusCode(404);
        step(wave, "publication").then().statusCode(200);
        String shown = given().get(wave + "/themes")
                .then()
                .statusCode(200)
                .body("[0].quotes", hasSize(1))
                .body("[0].quotes[0].text", equalTo("[…] tekst"))
                .body("[0].quotes[0].kkr", nullValue())
                .extract()
                .asString();
        assertThat(shown).doesNotContain("Hemmelig").doesNotContain("released");
        given().get(wave + "/results").then().body(not(containsString("Hemmelig")));
        given().get(wave + "/comments").then().statusCode(401);
        String subject = "wave-results:" + wave.substring(wave.lastIndexOf('/') + 1);
        assertThat(told.of(subject, 1)).hasSize(1).allSatisfy(event -> {
            assertThat(event).doesNotContain("[…]").contains("\"quotes\":[]");
            assertThat(EventSchemas.faults("dk.kkr.surveys.results-published.v1", event))
                    .isEmpty();
        });

        kl().header("If-Match", kl().get(wave).header("ETag"))
                .delete(wave + "/comments/" + id + "/quote")
                .then()
                .statusCode(204);
        given().get(wave + "/themes").then().body("[0].quotes", hasSize(0));
        assertThat(told.of(subject, 2)).hasSize(2);
        kl().header("If-Match", kl().get(wave).header("ETag"))
                .delete(wave + "/comments/" + id + "/quote")
                .then()
                .statusCode(404);
    }

    @Test
    void releasesWordForWordOnlyIfSomebodySaysSo() {
        String wave = closed(7);
        String original = kl().get(wave + "/comments").path("items[0].text");
        release(wave, ids(wave).get(0), "{\"text\":\"" + original + "\",\"verbatim\":true}")
                .then()
                .statusCode(200);
        kl().get(wave + "/themes").then().body("[0].quotes[0].text", equalTo(original));
    }

    @Test
    void tellsNothingOfTextsThatFewerThanFiveWrote() {
        String wave = closed(4);
        List<String> ids = ids(wave);
        tag(wave, ids.stream().collect(Collectors.toMap(id -> id, id -> List.of("moedeform"))))
                .then()
                .statusCode(200)
                .body("[0].withheld", equalTo(true))
                .body("[0].n", nullValue())
                .body("[0].themes", hasSize(0));
        release(wave, ids.get(0), "{\"text\":\"[…]\"}").then().statusCode(409).body("code", equalTo("QUOTE_OF_FEW"));
    }
}
