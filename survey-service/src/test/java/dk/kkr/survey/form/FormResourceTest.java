package dk.kkr.survey.form;

import static dk.kkr.survey.Surveys.PICK;
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

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Invited;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class FormResourceTest {

    private static final String OTHERS = """
            {"key":"deltager","type":"SINGLE","required":true,"text":{"da":"Deltager du?","en":"Do you take part?"},
             "options":[{"key":"ja","text":{"da":"Ja","en":"Yes"}},{"key":"nej","text":{"da":"Nej","en":"No"}}]},
            {"key":"hvor","type":"MULTIPLE","text":{"da":"Hvor?"},"dontKnow":true,"showIf":{"question":"deltager","equals":"ja"},
             "options":[{"key":"nord","text":{"da":"Nord"}},{"key":"syd","text":{"da":"Syd"}}]},
            {"key":"timer","type":"NUMBER","text":{"da":"Timer om ugen"},"min":0,"max":5000,"dontKnow":true},
            {"key":"version","type":"TEXT","text":{"da":"<b>Andet</b> & mere"}}""";

    @Inject
    EventConsumer references;

    @Inject
    Invited invited;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    private String wave() {
        return opened(questionnaire(SCALE, PICK, OTHERS), panel(Map.of("nordjylland MAYOR", 5)));
    }

    private Visit visit() {
        return new Visit(invited.tokens(wave()).get(0));
    }

    private static Response api(String token) {
        return given().header("Authorization", "Survey " + token).get("/v1/response");
    }

    @Test
    void swapsTheTokenForACookieAndUsesNothingUp() {
        String token = invited.tokens(wave()).get(0);
        for (int scan = 0; scan < 2; scan++) {
            String cookie = given().redirects()
                    .follow(false)
                    .get("/s/" + token)
                    .then()
                    .statusCode(303)
                    .header("Location", "/s?lang=da")
                    .header("Cache-Control", "no-store")
                    .header("X-Robots-Tag", containsString("noindex"))
                    .extract()
                    .header("Set-Cookie");
            assertThat(cookie.split(";\\s*"))
                    .contains("kkr_survey=" + token, "HttpOnly", "Path=/s", "SameSite=Strict")
                    .noneMatch(part -> part.startsWith("Max-Age") || part.startsWith("Expires"));
        }
        api(token).then().statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void leadsABrowserThatComesFromAMailOnByAStepOfItsOwn() {
        given().get("/s")
                .then()
                .statusCode(200)
                .body(containsString("content=\"0;url=/s?v=1&amp;lang=da\""))
                .body(containsString("href=\"/s?v=1&amp;lang=da\""));
        given().get("/s?v=1").then().statusCode(401).body(containsString("Åbn linket i din mail"));
        given().get("/s/review").then().statusCode(401);
        given().contentType("application/x-www-form-urlencoded")
                .post("/s")
                .then()
                .statusCode(401);
    }

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
    void answersInSeveralVisitsThenSubmitsOnce() {
        String wave = wave();
        String token = invited.tokens(wave).get(0);
        Visit visit = new Visit(token);
        visit.open()
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Language", "da")
                .body(not(containsString("Hvor?")));
        visit.press("save", Map.of("q.opbakning", "4", "q.noegleord.TODAY", List.of("a", "b"), "q.timer", "12,5"))
                .then()
                .statusCode(303)
                .header("Location", "/s?saved=1&lang=da");
        api(token).then().header("ETag", "\"1\"").body("answers.timer", equalTo(12.5f));
        visit.open("/s?saved=1")
                .then()
                .statusCode(200)
                .body(containsString("Dine svar er gemt"))
                .body(containsString("value=\"4\" checked"))
                .body(containsString("name=\"q.noegleord.TODAY\" value=\"b\" checked"))
                .body(containsString("value=\"12,5\""));
        visit.press("review", Map.of("q.opbakning", "5", "q.deltager", "nej", "q.version", "linje\r\nto"))
                .then()
                .statusCode(303)
                .header("Location", "/s/review?lang=da");
        visit.open("/s/review")
                .then()
                .statusCode(200)
                .body(containsString("linje\nto"), containsString("Nej"), not(containsString("12,5")));
        visit.submit()
                .then()
                .statusCode(303)
                .header("Location", "/s/thanks?lang=da")
                .header("Set-Cookie", containsString("Max-Age=0"));
        given().header("Accept-Language", "da").get("/s/thanks").then().body(containsString("Tak for dine svar"));
        visit.open().then().statusCode(200).body(containsString("Du har svaret"));
        api(token).then().body("submitted", equalTo(true));
        kl().get("/v1/waves/" + wave + "/participation").then().body("responded", equalTo(0));
    }

    @Test
    void submitsOnceHoweverOftenItIsPressed() {
        Visit visit = visit();
        visit.open();
        visit.press("review", Map.of("q.deltager", "nej")).then().statusCode(303);
        visit.open("/s/review");
        String key = visit.hidden("key").get(0);
        visit.submit().then().statusCode(303);
        for (String address : List.of("/s", "/s/submission")) {
            visit.browser()
                    .contentType("application/x-www-form-urlencoded")
                    .formParam("key", key)
                    .formParam("version", "\"1\"")
                    .post(address)
                    .then()
                    .statusCode(409)
                    .body(containsString("Du har svaret"));
        }
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
    void showsAndAnnouncesWhatAnAnswerOpensAndDropsWhatItCloses() {
        String token = invited.tokens(wave()).get(0);
        Visit visit = new Visit(token);
        visit.open();
        visit.press("review", Map.of("q.deltager", "ja"))
                .then()
                .statusCode(303)
                .header("Location", startsWith("/s?saved=1"));
        visit.open("/s?saved=1")
                .then()
                .body(containsString("giver anledning til mere"))
                .body(containsString("href=\"#q.hvor\">"));
        visit.press("review", Map.of("q.deltager", "ja", "q.hvor", List.of("nord", "syd")))
                .then()
                .header("Location", startsWith("/s/review"));
        api(token).then().body("answers.hvor", equalTo(List.of("nord", "syd")));
        visit.open();
        visit.press("save", Map.of("q.deltager", "nej", "q.hvor", List.of("nord")))
                .then()
                .statusCode(303);
        api(token).then().body("answers", equalTo(Map.of("deltager", "nej")));
        visit.open();
        visit.press("save", Map.of("q.deltager", "ja", "q.hvor.dont-know", "1"))
                .then()
                .statusCode(303);
        api(token).then().body("answers.hvor", equalTo("DONT_KNOW"));
        visit.open().then().body(containsString("name=\"q.hvor.dont-know\" value=\"1\" checked"));
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
    void speaksEnglishToThoseWhoWantItAndMarksWhatIsDanish() {
        Visit visit = visit();
        visit.open("/s?lang=en")
                .then()
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Review and submit"))
                .body(containsString("<span>Do you take part?</span>"))
                .body(containsString("<span lang=\"da\">Timer om ugen</span>"));
        given().header("Accept-Language", "sv,en-GB;q=0.8,da;q=0.5")
                .get("/s?v=1")
                .then()
                .body(containsString("Open the link"));
        given().header("Accept-Language", "sv").get("/s?v=1").then().body(containsString("Åbn linket"));
    }

    @Test
    void takesTheLongestTextThatTheBrowserLetsThrough() {
        String token = invited.tokens(wave()).get(0);
        Visit visit = new Visit(token);
        visit.open();
        String longest = "æ".repeat(1998) + "\r\n" + "å";
        visit.press("save", Map.of("q.version", longest)).then().statusCode(303);
        api(token).then().body("answers.version", equalTo(longest.replace("\r\n", "\n")));
        visit.open();
        visit.press("save", Map.of("q.version", longest + "x"))
                .then()
                .statusCode(400)
                .body(containsString("højst 2000 tegn"));
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
