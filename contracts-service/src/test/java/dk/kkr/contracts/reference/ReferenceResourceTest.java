package dk.kkr.contracts.reference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ReferenceResourceTest {

    @Test
    void sixHubsFiveKkrsAnd98MunicipalitiesAreThereFromTheStart() {
        given().get("/v1/hubs?validOn=2007-01-01").then().statusCode(200).body("items", hasSize(6));
        given().get("/v1/kkrs?validOn=2007-01-01").then().statusCode(200).body("items", hasSize(5));
        given().get("/v1/municipalities?limit=500&count=true&validOn=2007-01-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(98))
                .body("total", equalTo(98));
        given().get("/v1/hubs?validOn=2006-12-31").then().statusCode(200).body("items", hasSize(0));
        given().get("/v1/municipalities").then().body("items", hasSize(50)).body("next", notNullValue());
    }

    @Test
    void municipalitiesAreFilteredByHubKkrSettlementAndGroup() {
        given().get("/v1/municipalities?hub=nordjylland").then().body("items", hasSize(11));
        given().get("/v1/municipalities?kkr=syddanmark&limit=100")
                .then()
                .body("items.hub", hasItems("fyn", "sydjylland"));
        given().get("/v1/municipalities?kkr=syddanmark&settlement=RURAL&limit=100")
                .then()
                .body("items.settlement", everyItem(equalTo("RURAL")))
                .body("items.kkr", everyItem(equalTo("syddanmark")));
        given().get("/v1/municipalities?group=CAPITAL&limit=100").then().body("items.code", hasItem("101"));
        given().get("/v1/municipalities?hub=atlantis").then().statusCode(200).body("items", hasSize(0));
        given().get("/v1/municipalities?settlement=MARS").then().statusCode(400);
    }

    @Test
    void givesOneMunicipalityByItsCode() {
        given().get("/v1/municipalities/851")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("Aalborg"))
                .body("kkr", equalTo("nordjylland"));
        given().get("/v1/municipalities/999").then().statusCode(404);
    }

    @Test
    void aNewKkrHoldsFromItsDayAndHasAHistory() {
        String path = "/v1/kkrs/bornholm";
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .body("{\"name\":\"KKR Bornholm\",\"validFrom\":\"2190-01-01\"}")
                .put(path)
                .then()
                .statusCode(201)
                .body("kkr", equalTo("bornholm"));
        given().get("/v1/kkrs").then().body("items.kkr", not(hasItem("bornholm")));
        given().get("/v1/kkrs?validOn=2190-01-01").then().body("items.kkr", hasItem("bornholm"));
        given().get(path + "/history").then().statusCode(200).body("items.name", contains("KKR Bornholm"));
    }

    @Test
    void storesAPopulationAndWantsIfMatchToReplaceIt() {
        String path = "/v1/municipalities/461/population/2019";
        given().get(path).then().statusCode(404);
        put(Tokens.kl(), path, 204_895, null, 201);
        given().get(path).then().statusCode(200).body("inhabitants", equalTo(204_895));
        put(Tokens.kl(), path, 204_896, null, 428);
        put(Tokens.kl(), path, 204_896, "\"9\"", 412);
        put(Tokens.kl(), path, 204_896, "\"1\"", 200);
        given().get(path).then().header("ETag", equalTo("\"2\"")).body("inhabitants", equalTo(204_896));
        given().get("/v1/municipalities/461").then().body("population.inhabitants", hasItem(204_896));
        given().auth()
                .oauth2(Tokens.kl())
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body("{\"inhabitants\":204896,\"source\":\"Danmarks Statistik, FOLK1A\"}")
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
        given().get("/v1/municipalities/461/population")
                .then()
                .statusCode(200)
                .body("items.find { it.year == 2019 }.source", equalTo("Danmarks Statistik, FOLK1A"));
        given().get("/v1/municipalities/999/population").then().statusCode(404);
    }

    @Test
    void refusesPopulationsThatCannotBeOrAreNotForTheCallerToState() {
        put(Tokens.kl(), "/v1/municipalities/999/population/2019", 1, null, 404);
        put(Tokens.kl(), "/v1/municipalities/461/population/2018", -1, null, 400);
        put(Tokens.hub("fyn"), "/v1/municipalities/461/population/2018", 1, null, 403);
    }

    private static void put(String token, String path, long inhabitants, String ifMatch, int status) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        request.body("{\"inhabitants\":" + inhabitants + "}").put(path).then().statusCode(status);
    }
}
