package dk.kkr.reporting.statement;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import dk.kkr.reporting.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class StatementAccessTest {

    private static final List<Supplier<String>> INSIDERS =
            List.of(() -> Tokens.hub("nordjylland"), () -> Tokens.kkr("nordjylland"), Tokens::kl, Tokens::erst);

    private static final List<Supplier<String>> OTHERS = List.of(
            () -> Tokens.hub("midtjylland"),
            () -> Tokens.kkr("midtjylland"),
            () -> Tokens.municipality("851"),
            () -> Tokens.system("municipal-system"));

    private static RequestSpecification as(Supplier<String> token) {
        return given().auth().oauth2(token.get());
    }

    private static String path(String contract) {
        return "/v1/result-statements/" + contract;
    }

    private static void awaitSeen(String contract, String edition) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(Tokens::kl)
                                .get(path(contract) + "?edition=" + edition)
                                .statusCode()
                        == 200);
    }

    @Test
    void showsLiveFiguresToInsidersOnly() {
        String contract = Events.sendLive();
        awaitSeen(contract, "live");
        for (Supplier<String> insider : INSIDERS) {
            as(insider)
                    .get(path(contract))
                    .then()
                    .statusCode(200)
                    .body("live", equalTo(true))
                    .body("edition", nullValue())
                    .body("sha256", nullValue())
                    .header("ETag", nullValue());
        }
        for (Supplier<String> other : OTHERS) {
            as(other).get(path(contract)).then().statusCode(404);
        }
        given().get(path(contract)).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void showsAnApprovedEditionToInsidersAndAPublishedOneToAll() {
        String contract = Events.sendLive();
        Events.sendEdition(contract, 1, "APPROVED", Events.example("statement-approved"));
        awaitSeen(contract, "1");
        INSIDERS.forEach(insider -> as(insider)
                .get(path(contract))
                .then()
                .statusCode(200)
                .body("edition", equalTo(1))
                .body("live", equalTo(false)));
        OTHERS.forEach(
                other -> as(other).get(path(contract) + "?edition=1").then().statusCode(404));
        given().get(path(contract) + ".pdf").then().statusCode(404);

        Events.sendEdition(contract, 1, "PUBLISHED", Events.example("statement-approved"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get(path(contract)).statusCode() == 200);
        Stream.concat(INSIDERS.stream(), OTHERS.stream())
                .forEach(anybody ->
                        as(anybody).get(path(contract)).then().statusCode(200).body("edition", equalTo(1)));
        OTHERS.forEach(
                other -> as(other).get(path(contract) + "?edition=live").then().statusCode(404));
        as(Tokens::kl)
                .get(path(contract) + "?edition=live")
                .then()
                .statusCode(200)
                .body("live", equalTo(true));
    }

    @Test
    void givesEachCallerTheNewestEditionTheyMaySee() {
        String contract = Events.sendLive();
        Events.sendEdition(contract, 1, "PUBLISHED", Events.example("statement-approved"));
        Events.sendEdition(contract, 2, "APPROVED", Events.example("statement-approved"));
        awaitSeen(contract, "2");
        as(Tokens::kl).get(path(contract)).then().statusCode(200).body("edition", equalTo(2));
        given().get(path(contract)).then().statusCode(200).body("edition", equalTo(1));
        given().get(path(contract) + "?edition=2").then().statusCode(404);
    }

    @Test
    void givesTheFulfilmentWholeWithEditionAndAccount() {
        String contract = Events.sendLive();
        Events.sendEdition(contract, 1, "PUBLISHED", Events.example("statement-approved"));
        awaitSeen(contract, "1");
        given().get(path(contract))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("contractId", equalTo(contract))
                .body("shown", equalTo(97))
                .body("percent", equalTo(96.936786f))
                .body("provisional", equalTo(false))
                .body("approvedOn", equalTo("2025-04-15"))
                .body("publishedOn", equalTo("2025-06-20"))
                .body("sha256", notNullValue())
                .body("goals", hasSize(10))
                .body("goals.find { it.key == 'effect' }.account.sections", hasSize(2))
                .body("goals.find { it.key == 'effect' }.targets[0].targets.key", contains("revenue", "employment"))
                .body("goals.find { it.key == 'entrepreneurs' }.assessment", hasEntry("percent", 100))
                .body("goals.find { it.key == 'awareness' }.account", nullValue())
                .body("goals.title", hasItem("Effekt i virksomhederne"))
                .body("dataVersion", equalTo(42));
    }

    @Test
    void refusesWhatIsNoEdition() {
        String contract = Events.sendLive();
        for (String bad : List.of("0", "-1", "newest", "1.5", "99999999")) {
            given().get(path(contract) + "?edition=" + bad)
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("BAD_EDITION"))
                    .body("errors[0].pointer", equalTo("?edition"));
        }
        given().get("/v1/result-statements/none").then().statusCode(404);
    }

    @Test
    void refusesAFalseTokenRatherThanTakingItForNobody() {
        String contract = Events.sendLive();
        Events.sendEdition(contract, 1, "PUBLISHED", Events.example("statement-approved"));
        awaitSeen(contract, "1");
        given().auth().oauth2("not.a.token").get(path(contract)).then().statusCode(401);
    }

    @Test
    void letsAnOldEventChangeNothingAndANewerOneReplace() {
        String contract = Events.sendLive();
        awaitSeen(contract, "live");
        ObjectNode old = Events.example("fulfilment-changed");
        ((ObjectNode) old.get("fulfilment")).put("shown", 3);
        old.put("contractId", contract);
        Events.send("kkr.goals.v1", "fulfilment:" + contract, "dk.kkr.goals.fulfilment-changed.v1", 0, old);
        ObjectNode newer = Events.example("fulfilment-changed");
        ((ObjectNode) newer.get("fulfilment")).put("shown", 55).put("fieldOfTomorrow", "x");
        newer.put("anotherFieldOfTomorrow", true);
        Events.sendLive(contract, newer);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        55, as(Tokens::kl).get(path(contract)).then().extract().<Integer>path("shown")));
        as(Tokens::kl).get(path(contract)).then().body("fieldOfTomorrow", equalTo("x"));
    }

    @Test
    void forgetsTheFiguresOfAContractThatIsDeleted() {
        String contract = Events.sendLive();
        awaitSeen(contract, "live");
        Events.send("kkr.goals.v1", "fulfilment:" + contract, "dk.kkr.goals.fulfilment-deleted.v1", null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(Tokens::kl).get(path(contract)).statusCode() == 404);
    }
}
