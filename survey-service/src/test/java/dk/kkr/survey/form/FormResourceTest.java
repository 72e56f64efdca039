package dk.kkr.survey.form;

import static dk.kkr.survey.Surveys.PICK;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class FormResourceTest extends FormScene {

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
    void callsFramesByTheNamesOfTheQuestionnaire() {
        String frames = PICK.replace(
                "[\"TODAY\",\"FUTURE\"]",
                "[\"OWN\",\"OTHERS\"],\"frameNames\":[{\"da\":\"I dit KKR\",\"en\":\"In your KKR\"},{\"da\":\"I de andre\"}]");
        Visit visit = new Visit(invited.tokens(opened(questionnaire(frames), panel(Map.of("nordjylland MAYOR", 5))))
                .get(0));
        visit.open().then().body(containsString("<legend><span>I dit KKR</span>"), containsString("I de andre"));
        visit.open("/s?lang=en")
                .then()
                .body(containsString("In your KKR"), containsString("<span lang=\"da\">I de andre"));
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
}
