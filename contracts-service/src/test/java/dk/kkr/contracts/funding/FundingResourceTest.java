package dk.kkr.contracts.funding;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.etag;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.contracts.Api;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The base grant (F6). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class FundingResourceTest {

    @BeforeEach
    void agreement() {
        Api.adopted("framework-2024-2027.json");
    }

    private static String drafted(String hub, int year) {
        String body = "{\"hub\":\"%s\",\"year\":%d,\"nationalThresholds\":["
                + "{\"goal\":\"entrepreneurs\",\"target\":\"young-companies\",\"value\":90}%s]}";
        String more = year == 2026 ? ",{\"goal\":\"awareness\",\"target\":\"offerings\",\"value\":60}" : "";
        Response drafted = post(Tokens.hub(hub), CONTRACTS, body.formatted(hub, year, more));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return CONTRACTS + "/" + drafted.path("id");
    }

    private static void inhabitants(String code, int year, long count) {
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body("{\"inhabitants\":" + count + "}")
                .put("/v1/municipalities/" + code + "/population/" + year)
                .then()
                .statusCode(201);
    }

    @Test
    void dividesByTheInhabitantsOfTheYearBeforeAndNamesWhatIsMissing() {
        String path = drafted("sydjylland", 2025);
        String hub = Tokens.hub("sydjylland");
        get(hub, path + "/funding").then().statusCode(404);
        String body = "{\"totalDkk\":10001000,\"basis\":\"INHABITANTS\"}";
        step(hub, path, "funding", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("POPULATION_MISSING"))
                .body("detail", containsString("2024"))
                .body("detail", containsString("Esbjerg (561)"));
        List<String> codes = get(hub, "/v1/municipalities?hub=sydjylland").path("items.code");
        for (int i = 0; i < codes.size(); i++) {
            inhabitants(codes.get(i), 2024, 10_000L + 7919L * i);
        }
        String before = etag(hub, path);
        Response funding = step(hub, path, "funding", body);
        funding.then()
                .statusCode(201)
                .body("shares", hasSize(codes.size()))
                .body("sumDkk", equalTo(10001000))
                .body("differenceDkk", equalTo(0))
                .body("year", equalTo(2024))
                .header("ETag", not(equalTo(before)));
        List<Integer> amounts = funding.path("shares.amountDkk");
        amounts.forEach(amount -> assertEquals(0, amount % 1000));
        assertEquals(funding.header("ETag"), etag(hub, path));
        get(hub, path + "/funding").then().statusCode(200).body("shares", hasSize(codes.size()));
        step(hub, path, "funding", "{\"totalDkk\":10001000,\"basis\":\"INHABITANTS\",\"year\":2023}")
                .then()
                .statusCode(409);
        step(hub, path, "funding", body).then().statusCode(200).body("shares.amountDkk", equalTo(amounts));
        get(Tokens.kl(), path + "/history").then().body("items[-1].action", equalTo("FUNDING"));
    }

    @Test
    void takesAStatedKeyAndShowsItsDifference() {
        String path = drafted("fyn", 2025);
        step(
                        Tokens.hub("fyn"),
                        path,
                        "funding",
                        "{\"totalDkk\":5000,\"shares\":[{\"municipality\":\"461\",\"amountDkk\":3000},{\"municipality\":\"479\",\"amountDkk\":1500}]}")
                .then()
                .statusCode(201)
                .body("statedTotalDkk", equalTo(5000))
                .body("sumDkk", equalTo(4500))
                .body("differenceDkk", equalTo(-500))
                .body("shares[0].name", equalTo("Odense"));
    }

    @Test
    void tellsAllFaultsAtOnce() {
        String path = drafted("fyn", 2026);
        step(
                        Tokens.hub("fyn"),
                        path,
                        "funding",
                        "{\"totalDkk\":-1,\"shares\":[{\"municipality\":\"461\",\"amountDkk\":-3000},"
                                + "{\"municipality\":\"461\",\"amountDkk\":1},{\"municipality\":\"851\",\"amountDkk\":1},{}]}")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/totalDkk",
                                "/shares/0/amountDkk",
                                "/shares/1/municipality",
                                "/shares/2/municipality",
                                "/shares/3/municipality",
                                "/shares/3/amountDkk"));
        step(Tokens.hub("fyn"), path, "funding", "{\"totalDkk\":1500,\"basis\":\"INHABITANTS\"}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("NOT_WHOLE_THOUSAND"));
        step(Tokens.hub("fyn"), path, "funding", "{\"totalDkk\":1000}")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("SHARES_AND_BASIS"));
        step(
                        Tokens.hub("fyn"),
                        path,
                        "funding",
                        "{\"totalDkk\":1000,\"basis\":\"INHABITANTS\",\"shares\":[{\"municipality\":\"461\",\"amountDkk\":1}]}")
                .then()
                .statusCode(400);
    }

    @Test
    void takesTheContractsTagAndOnlyFromItsHub() {
        String path = drafted("sjaelland", 2025);
        String body = "{\"totalDkk\":1000,\"shares\":[{\"municipality\":\"259\",\"amountDkk\":1000}]}";
        post(Tokens.hub("sjaelland"), path + "/funding", body).then().statusCode(428);
        step(Tokens.kkr("sjaelland"), path, "funding", body).then().statusCode(403);
        post(Tokens.hub("fyn"), path + "/funding", body).then().statusCode(404);
        step(Tokens.hub("sjaelland"), path, "funding", body).then().statusCode(201);
    }
}
