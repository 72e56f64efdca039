package dk.kkr.survey.form;

import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The form as members have it: in Chromium, on a desk and on a phone, without scripts. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class FormInBrowserTest extends FormScene {

    private static final String KEYWORDS = Stream.of(
                    "Samarbejde",
                    "Konsensus",
                    "Værdiskabende",
                    "Politisk",
                    "Beslutsom",
                    "Relevant",
                    "Kompetent",
                    "Inddragende",
                    "Effektiv",
                    "Inspirerende",
                    "Proaktiv",
                    "Transparent",
                    "Handlekraft",
                    "Tilgængelig",
                    "Innovativ")
            .map(word -> "{\"key\":\"" + word.toLowerCase(java.util.Locale.ROOT).replace('æ', 'a')
                    + "\",\"text\":{\"da\":\"" + word + "\"}}")
            .collect(Collectors.joining(","));

    private static final String QUESTIONS = """
            {"key":"keywords","type":"PICK","text":{"da":"Vælg højst fem nøgleord for KKR i dag og fremover",
              "en":"Pick at most five keywords for the KKR today and in future"},"maxPicks":5,"frames":["TODAY","FUTURE"],"options":[%s]},
            {"key":"opbakning","type":"SCALE","text":{"da":"Opbakningen til arbejdet i KKR"},"min":1,"max":5,"dontKnow":true,"required":true,
             "ends":{"da":["Meget lav grad","Meget høj grad"]}},
            {"key":"anbefaling","type":"SCALE","text":{"da":"Hvor sandsynligt er det, at du vil anbefale en kollega at gå ind i KKR-arbejdet?"},
             "min":0,"max":10,"ends":{"da":["Slet ikke sandsynligt","Meget sandsynligt"]}},
            {"key":"deltager","type":"SINGLE","text":{"da":"Har du deltaget i møder i KKR det seneste år?"},
             "options":[{"key":"ja","text":{"da":"Ja"}},{"key":"nej","text":{"da":"Nej"}}]},
            {"key":"emner","type":"MULTIPLE","text":{"da":"Hvilke emner fyldte på møderne?"},"dontKnow":true,
             "showIf":{"question":"deltager","equals":"ja"},
             "options":[{"key":"erhverv","text":{"da":"Erhvervsfremme"}},{"key":"uddannelse","text":{"da":"Uddannelse og arbejdsmarked"}},
               {"key":"sundhed","text":{"da":"Sundhed"}}]},
            {"key":"timer","type":"NUMBER","text":{"da":"Hvor mange timer bruger du på KKR om måneden?"},"min":0,"max":200,"dontKnow":true},
            {"key":"comment","type":"TEXT","text":{"da":"Bemærkninger til det fremtidige samarbejde"}}""".formatted(KEYWORDS);

    @TestHTTPResource("/s")
    String form;

    @Override
    String wave() {
        return opened(questionnaire(QUESTIONS), panel(Map.of("nordjylland MAYOR", 5)));
    }

    @ParameterizedTest
    @CsvSource({"1280,900", "320,640"})
    void isAnsweredWithAMouseAndWithoutScripts(int width, int height) {
        String token = invited.tokens(wave()).get(0);
        try (Chromium browser = Chromium.open(width, height, false)) {
            browser.go("data:text/html,<title>off</title><script>document.title='on'</script>");
            assertThat(browser.title()).isEqualTo("off");
            browser.go("data:text/html;charset=utf-8,<a href='" + form + "/" + token + "'>fra en mail</a>");
            browser.press("fra en mail");
            Awaitility.await().untilAsserted(() -> assertThat(browser.address())
                    .as("a strict cookie is sent only on the second step")
                    .endsWith("/s?v=1&lang=da"));
            browser.press("Gennemse og indsend");
            assertThat(browser.title()).startsWith("Fejl");
            assertThat(browser.focused().getAttribute("role")).isEqualTo("alert");
            for (String word : List.of("samarbejde", "konsensus", "politisk", "relevant", "effektiv", "proaktiv")) {
                browser.field("q.keywords.TODAY", word).click();
            }
            browser.field("q.opbakning", "4").click();
            browser.field("q.anbefaling", "0").click();
            browser.field("q.deltager", "ja").click();
            browser.press("Gennemse og indsend");
            assertThat(browser.text()).contains("Spørgsmål 1: Der må højst vælges 5; der er valgt 6.");
            assertThat(browser.field("q.opbakning", "4").isSelected()).isTrue();
            browser.field("q.keywords.TODAY", "proaktiv").click();
            browser.press("Gem, og fortsæt senere");
            assertThat(browser.text()).contains("Dine svar er gemt", "Spørgsmål 5: Hvilke emner");
            assertThat(browser.focused().getAttribute("role")).isEqualTo("status");
            browser.field("q.emner", "sundhed").click();
            browser.field("q.timer").sendKeys("12,5");
            browser.field("q.comment").sendKeys("Mere tid\ntil drøftelser");
            browser.field("q.anbefaling", "").click();
            browser.press("Gennemse og indsend");
            assertThat(browser.text())
                    .contains(
                            "Samarbejde, Konsensus, Politisk, Relevant, Effektiv",
                            "Sundhed",
                            "12,5",
                            "Mere tid\ntil drøftelser");
            given().header("Authorization", "Survey " + token)
                    .get("/v1/response")
                    .then()
                    .body("answers.opbakning", equalTo(4))
                    .body("answers.timer", equalTo(12.5f))
                    .body("answers.comment", equalTo("Mere tid\ntil drøftelser"))
                    .body("answers.anbefaling", equalTo(null));
            browser.press("Indsend svar");
            assertThat(browser.text()).contains("Tak for dine svar");
            browser.go(form);
            assertThat(browser.text()).as("the cookie is gone").contains("Åbn linket i din mail");
            given().header("Authorization", "Survey " + token)
                    .get("/v1/response")
                    .then()
                    .body("submitted", equalTo(true));
        }
    }

    @Test
    void isAnsweredWithTheKeyboardAlone() {
        String token = invited.tokens(wave()).get(0);
        try (Chromium browser = Chromium.open(1280, 900, false)) {
            browser.go(form + "/" + token);
            browser.type(Keys.TAB);
            assertThat(browser.focused().getText()).isEqualTo("Gå til indholdet");
            browser.type(Keys.ENTER);
            browser.tabTo(browser.field("q.keywords.FUTURE", "innovativ"));
            browser.type(Keys.SPACE);
            browser.tabTo(browser.field("q.opbakning", "1"));
            browser.type(Keys.SPACE, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
            browser.tabTo(browser.field("q.timer"));
            browser.type("8");
            browser.tabTo(browser.field("q.comment"));
            browser.type("Tak");
            browser.tabTo(browser.button("Gennemse og indsend"));
            browser.leave(() -> browser.type(Keys.ENTER));
            assertThat(browser.text()).contains("Innovativ", "3 (1 = Meget lav grad, 5 = Meget høj grad)", "8", "Tak");
            browser.tabTo(browser.button("Indsend svar"));
            browser.leave(() -> browser.type(Keys.ENTER));
            assertThat(browser.text()).contains("Tak for dine svar");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,900", "320,640"})
    void isAccessibleOnEveryPage(int width, int height) {
        String wave = wave();
        List<String> tokens = invited.tokens(wave);
        try (Chromium browser = Chromium.open(width, height, true);
                Chromium other = Chromium.open(width, height, true)) {
            browser.go(form + "?v=1");
            check(browser, "no-cookie");
            browser.go(form + "/unknown");
            check(browser, "unknown-link");
            browser.go(form + "/" + tokens.get(0));
            check(browser, "form");
            other.go(form + "/" + tokens.get(0));
            List.of("samarbejde", "konsensus", "politisk", "relevant", "effektiv", "proaktiv")
                    .forEach(word -> browser.field("q.keywords.TODAY", word).click());
            browser.field("q.timer").sendKeys("1.000");
            browser.press("Gennemse og indsend");
            check(browser, "faults");
            browser.field("q.keywords.TODAY", "proaktiv").click();
            browser.field("q.opbakning", "5").click();
            browser.field("q.deltager", "ja").click();
            browser.field("q.timer").clear();
            browser.press("Gem, og fortsæt senere");
            check(browser, "saved");
            other.field("q.opbakning", "2").click();
            other.press("Gem, og fortsæt senere");
            check(other, "stale");
            browser.field("q.comment").sendKeys("Mere tid til drøftelser");
            browser.press("Gennemse og indsend");
            check(browser, "review");
            other.press("Gem, og fortsæt senere");
            assertThat(other.text()).as("saved once more from this one").contains("Der er gemt andre svar siden");
            other.press("Gem, og fortsæt senere");
            browser.press("Indsend svar");
            check(browser, "stale-review");
            browser.press("Indsend svar");
            check(browser, "thanks");
            other.go(form);
            check(other, "submitted");
            browser.go(form + "/" + tokens.get(1));
            browser.go(form + "?lang=en");
            check(browser, "english");
            step("/v1/waves/" + wave, "closing").then().statusCode(200);
            browser.go(form + "/" + tokens.get(1));
            check(browser, "closed");
        }
    }

    private static void check(Chromium browser, String page) {
        browser.shoot(page);
        assertThat(browser.violations()).as(page).isEmpty();
        assertThat(browser.tooWide()).as(page + " is too wide").isZero();
    }
}
