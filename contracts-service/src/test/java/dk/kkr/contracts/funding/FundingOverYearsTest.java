package dk.kkr.contracts.funding;

import static dk.kkr.contracts.Api.AGREEMENTS;
import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.published;
import static dk.kkr.contracts.Api.put;
import static dk.kkr.contracts.Api.signed;
import static dk.kkr.contracts.Api.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.contracts.Api;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What municipalities pay over the years, also while the municipalities themselves change (F6). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class FundingOverYearsTest {

    private static final String FRAMEWORK = """
            {"key":"money","title":"Aftale","fromYear":2161,"toYear":2169,"goals":[{"key":"g","title":"G","targets":[
            {"key":"t","title":"T","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":1}}]}]}""";

    @BeforeEach
    void agreement() {
        Response made = post(Tokens.kl(), AGREEMENTS, FRAMEWORK);
        if (made.statusCode() == 201) {
            step(Tokens.kl(), AGREEMENTS + "/" + made.path("id"), "adoption", "{\"adoptedOn\":\"2024-01-01\"}")
                    .then()
                    .statusCode(200);
        }
    }

    private static String drafted(String hub, int year) {
        Response drafted = post(Tokens.hub(hub), CONTRACTS, Map.of("hub", hub, "year", year));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return CONTRACTS + "/" + drafted.path("id");
    }

    private static void municipality(String code, String name, String hub, String from) {
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body(Map.of("name", name, "hub", hub, "settlement", "RURAL", "group", "RURAL", "validFrom", from))
                .put("/v1/municipalities/" + code)
                .then()
                .statusCode(201);
    }

    private static void inhabitants(String code, int year, long count) {
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body(Map.of("inhabitants", count, "source", "Danmarks Statistik"))
                .put("/v1/municipalities/" + code + "/population/" + year)
                .then()
                .statusCode(201);
    }

    @Test
    void aYearsGrantIsDividedAmongTheMunicipalitiesOfItsFirstDay() {
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body(Map.of("name", "Erhvervshus Prøve", "kkr", "nordjylland"))
                .put("/v1/hubs/proeve")
                .then()
                .statusCode(201);
        municipality("911", "Stor", "proeve", "2010-01-01");
        municipality("912", "Lille", "proeve", "2010-01-01");
        municipality("913", "Vandrer", "proeve", "2010-01-01");
        put(
                        Tokens.kl(),
                        "/v1/municipalities/913",
                        Map.of(
                                "name",
                                "Vandrer",
                                "hub",
                                "fyn",
                                "settlement",
                                "RURAL",
                                "group",
                                "RURAL",
                                "validFrom",
                                "2162-01-02"))
                .then()
                .statusCode(200);
        step(Tokens.kl(), "/v1/municipalities/912", "merger", Map.of("into", "911", "on", "2163-01-01"))
                .then()
                .statusCode(200);
        String body = "{\"totalDkk\":10000,\"basis\":\"INHABITANTS\"}";
        for (int year = 2161; year <= 2162; year++) {
            inhabitants("911", year, 600);
            inhabitants("912", year, 300);
        }
        inhabitants("913", 2161, 100);
        // On the first day of 2162 the wanderer is still there, and nobody is merged.
        step(Tokens.hub("proeve"), drafted("proeve", 2162), "funding", body)
                .then()
                .statusCode(201)
                .body("shares.municipality", contains("911", "912", "913"))
                .body("shares.amountDkk", contains(6000, 3000, 1000));
        // A year later it is gone, and those who lived in the one are counted with the other.
        step(Tokens.hub("proeve"), drafted("proeve", 2163), "funding", body)
                .then()
                .statusCode(201)
                .body("shares.municipality", contains("911"))
                .body("shares.inhabitants", contains(900))
                .body("shares.amountDkk", contains(10000));
        step(Tokens.hub("proeve"), drafted("proeve", 2164), "funding", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("POPULATION_MISSING"))
                .body("detail", containsString("Stor (911)"));
        step(
                        Tokens.hub("proeve"),
                        drafted("proeve", 2165),
                        "funding",
                        "{\"totalDkk\":1000,\"shares\":[{\"municipality\":\"912\",\"amountDkk\":1000}]}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_OF_HUB"));
    }

    @Test
    void sharesOverTheYearsAreSeenByThoseWhomTheyConcern() {
        String shares =
                "{\"totalDkk\":5000,\"shares\":[{\"municipality\":\"851\",\"amountDkk\":3000},{\"municipality\":\"860\",\"amountDkk\":2000}]}";
        String hub = "nordjylland";
        String out = drafted(hub, 2166);
        step(Tokens.hub(hub), out, "funding", shares).then().statusCode(201);
        published(out, hub, hub).then().statusCode(200);
        String signed = drafted(hub, 2167);
        step(Tokens.hub(hub), signed, "funding", shares).then().statusCode(201);
        Api.agreed(signed, hub, hub);
        signed(signed, hub, hub);
        String draft = drafted(hub, 2168);
        step(Tokens.hub(hub), draft, "funding", shares).then().statusCode(201);
        String all = "/v1/funding?hub=nordjylland&fromYear=2166&toYear=2168";
        for (String inside : new String[] {Tokens.kl(), Tokens.hub(hub), Tokens.kkr(hub)}) {
            get(inside, all).then().statusCode(200).body("items", hasSize(6));
        }
        given().get(all).then().statusCode(200).body("items.year", contains(2166, 2166));
        get(Tokens.hub("fyn"), all).then().body("items", hasSize(2));
        get(Tokens.municipality("851"), all)
                .then()
                .body("items.year", contains(2166, 2166, 2167))
                .body("items[2].municipality", equalTo("851"))
                .body("items[2].name", equalTo("Aalborg"));
        get(Tokens.municipality("851"), "/v1/municipalities/851/funding?fromYear=2166")
                .then()
                .body("items.year", contains(2166, 2167))
                .body("items.amountDkk", contains(3000, 3000));
        Response page = get(Tokens.kl(), all + "&limit=4&count=true");
        page.then().body("items", hasSize(4)).body("total", equalTo(6));
        get(Tokens.kl(), all + "&limit=4&cursor=" + page.path("next")).then().body("items.year", contains(2168, 2168));
        get(Tokens.kl(), "/v1/municipalities/999/funding").then().statusCode(404);
        get(Tokens.kl(), "/v1/funding?fromYear=2167&toYear=2166")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("YEARS_REVERSED"));

        Response csv = given().auth().oauth2(Tokens.kl()).accept("text/csv").get(all);
        csv.then().statusCode(200).contentType(startsWith("text/csv"));
        String text = new String(csv.asByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeffKommunekode;Kommune;Erhvervshus;År;"), text);
        String[] lines = text.split("\r\n");
        assertEquals(7, lines.length);
        assertTrue(lines[1].startsWith("851;Aalborg;Erhvervshus Nordjylland;2166;3000;aftalt;;;5000;"), lines[1]);
        given().accept("text/csv")
                .get("/v1/municipalities/851/funding?fromYear=2167")
                .then()
                .statusCode(200)
                .body(startsWith("\ufeffKommunekode"));
    }

    @Test
    void aNameThatBeginsLikeAFormulaIsMadeText() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@a", "\ta"}) {
            assertEquals("'" + formula, FundingCsv.text(formula));
        }
        assertEquals("Aalborg", FundingCsv.text("Aalborg"));
        assertEquals("", FundingCsv.text(""));
    }
}
