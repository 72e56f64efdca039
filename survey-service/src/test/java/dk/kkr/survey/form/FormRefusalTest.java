package dk.kkr.survey.form;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong is told where it is, and loses nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class FormRefusalTest extends FormScene {

    @Test
    void knowsNobodyWithAnotherToken() {
        given().get("/s/short")
                .then()
                .statusCode(anyOf(is(401), is(429)))
                .contentType(startsWith("text/html"))
                .header("Set-Cookie", equalTo(null));
        new Visit("x".repeat(32))
                .open()
                .then()
                .statusCode(anyOf(is(401), is(429)))
                .contentType(startsWith("text/html"));
    }

    @Test
    void tellsEveryFaultAtItsFieldAndKeepsWhatWasTyped() {
        Visit visit = visit();
        visit.open();
        visit.press(
                        "review",
                        Map.of(
                                "q.opbakning", "6",
                                "q.noegleord.TODAY", List.of("a", "b", "c"),
                                "q.noegleord.FUTURE", List.of("a", "a"),
                                "q.timer", "1.234",
                                "q.version", "\"><script>alert(1)</script>"))
                .then()
                .statusCode(400)
                .body(containsString("<title>Fejl: Prøve</title>"))
                .body(containsString("href=\"#q.opbakning\">Spørgsmål 1: Svar med et helt tal fra 1 til 5."))
                .body(containsString("href=\"#q.noegleord.TODAY\">Spørgsmål 2: Der må højst vælges 2; der er valgt 3."))
                .body(containsString("href=\"#q.noegleord.FUTURE\">Spørgsmål 2: Denne mulighed er allerede valgt"))
                .body(containsString("href=\"#q.deltager\">Spørgsmål 3: Spørgsmålet skal besvares"))
                .body(containsString("href=\"#q.timer\">Spørgsmål 4: Skriv tallet med cifre"))
                .body(containsString("name=\"q.noegleord.TODAY\" value=\"c\" checked aria-invalid=\"true\""))
                .body(containsString("value=\"1.234\""))
                .body(containsString("&quot;&gt;&lt;script&gt;"), not(containsString("<script")))
                .body(containsString("&lt;b&gt;Andet&lt;/b&gt; &amp; mere"), not(containsString("<b>")));
        visit.press("save", Map.of("q.deltager", "maaske"))
                .then()
                .statusCode(400)
                .body(containsString("#q.deltager"));
        visit.press("save", Map.of("q.timer", "7", "q.timer.dont-know", "1"))
                .then()
                .statusCode(400)
                .body(containsString("vælg en af delene"));
        visit.open().then().body(not(containsString("checked")));
        assertThat(visit.hidden("version")).containsExactly("\"0\"");
    }

    @Test
    void savesWhatIsRightThoughMoreMustBeAnswered() {
        Visit visit = visit();
        visit.open();
        visit.press("review", Map.of("q.opbakning", "DONT_KNOW"))
                .then()
                .statusCode(400)
                .body(containsString("#q.deltager"));
        assertThat(visit.hidden("version")).containsExactly("\"1\"");
        visit.open("/s/review").then().statusCode(303).header("Location", "/s?lang=da");
        visit.open().then().body(containsString("value=\"DONT_KNOW\" checked"));
    }

    @Test
    void asksForAnAnswerAtLeast() {
        Visit visit = new Visit(invited.tokens(opened(questionnaire(SCALE), panel(Map.of("nordjylland MAYOR", 5))))
                .get(0));
        visit.open();
        visit.press("review", Map.of("q.opbakning", ""))
                .then()
                .statusCode(400)
                .body(containsString("Du har ikke svaret på noget endnu"));
    }

    @Test
    void tellsTheOtherOfTwoDevicesAndSavesOverOnlyWhenPressedAgain() {
        String token = invited.tokens(wave()).get(0);
        Visit desk = new Visit(token);
        Visit phone = new Visit(token);
        desk.open();
        phone.open();
        desk.press("save", Map.of("q.opbakning", "2")).then().statusCode(303);
        phone.press("save", Map.of("q.opbakning", "5"))
                .then()
                .statusCode(412)
                .body(containsString("Der er gemt andre svar siden"))
                .body(containsString("value=\"5\" checked"));
        api(token).then().body("answers.opbakning", equalTo(2));
        phone.press("save", Map.of("q.opbakning", "5")).then().statusCode(303);
        api(token).then().body("answers.opbakning", equalTo(5));
        desk.open();
        desk.press("review", Map.of("q.deltager", "nej")).then().statusCode(303);
        desk.open("/s/review");
        phone.open();
        phone.press("save", Map.of("q.deltager", "ja")).then().statusCode(303);
        desk.submit()
                .then()
                .statusCode(412)
                .body(containsString("Intet er indsendt"))
                .body(containsString("<span>Ja</span>"));
        desk.submit().then().statusCode(303).header("Location", startsWith("/s/thanks"));
    }

    @Test
    void takesNoFormThatWasMadeForAnother() {
        List<String> tokens = invited.tokens(wave());
        Visit own = new Visit(tokens.get(0));
        own.open();
        new Visit(tokens.get(1))
                .browser()
                .contentType("application/x-www-form-urlencoded")
                .formParam("key", own.hidden("key").get(0))
                .formParam("version", "\"0\"")
                .post("/s")
                .then()
                .statusCode(403)
                .body(containsString("et andet link"));
        own.browser()
                .header("Origin", "https://elsewhere.example")
                .contentType("application/x-www-form-urlencoded")
                .post("/s")
                .then()
                .statusCode(403);
        assertThat(own.browser()
                        .header("Origin", "http://localhost:8083")
                        .contentType("application/x-www-form-urlencoded")
                        .formParam("key", own.hidden("key").get(0))
                        .formParam("version", "\"0\"")
                        .post("/s")
                        .statusCode())
                .as("its public address, which a proxy may hide")
                .isEqualTo(303);
        own.browser()
                .contentType("application/x-www-form-urlencoded")
                .formParam("key", own.hidden("key").get(0))
                .post("/s")
                .then()
                .statusCode(428)
                .body(containsString("Det lykkedes ikke"));
    }

    @Test
    void tellsThatTheWaveIsClosed() {
        String wave = wave();
        Visit visit = new Visit(invited.tokens(wave).get(0));
        visit.open();
        step("/v1/waves/" + wave, "closing").then().statusCode(200);
        visit.press("save", Map.of("q.opbakning", "3"))
                .then()
                .statusCode(409)
                .body(containsString("Undersøgelsen er lukket"));
        visit.open().then().statusCode(409).body(containsString("Undersøgelsen er lukket"));
    }

    @Test
    void tellsThatAnswersAreCollectedElsewhere() {
        String wave = wave();
        kl().contentType("application/x-ndjson")
                .body(
                        "{\"kkr\":\"nordjylland\",\"role\":\"MAYOR\",\"complete\":true,\"answers\":{\"opbakning\":4,\"deltager\":\"nej\"}}"
                                .getBytes(StandardCharsets.UTF_8))
                .post("/v1/waves/" + wave + "/responses")
                .then()
                .statusCode(200);
        new Visit(invited.tokens(wave).get(0))
                .open()
                .then()
                .statusCode(409)
                .body(containsString("indsamles et andet sted"));
    }

    @Test
    void answersWithAPageWhateverIsAsked() {
        given().get("/s/one/two").then().statusCode(404).body(containsString("Siden findes ikke"));
        given().delete("/s").then().statusCode(405).contentType(startsWith("text/html"));
        given().header("Accept", "application/json").get("/s").then().contentType(startsWith("text/html"));
        given().contentType("application/json")
                .body("{}")
                .post("/s")
                .then()
                .statusCode(415)
                .contentType(startsWith("text/html"));
        given().get("/s/form.css").then().statusCode(200).contentType(startsWith("text/css"));
    }
}
