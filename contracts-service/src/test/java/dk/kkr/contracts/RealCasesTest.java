package dk.kkr.contracts;

import static dk.kkr.contracts.Api.part;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.published;
import static dk.kkr.contracts.Api.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The real contracts of Nordjylland, from draft to publication. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class RealCasesTest {

    private static final String HUB = "nordjylland";

    private static Response drafted(String framework, String resource) {
        Api.adopted(framework);
        Response drafted = post(Tokens.hub(HUB), Api.CONTRACTS, part(resource, "contract"));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return drafted;
    }

    @Test
    void the2021ContractHasTwelveGoalsAndShowsTheDifferenceInItsFunding() {
        Response contract = drafted("framework-2021-2023.json", "nordjylland-2021.json");
        List<Integer> numbers = contract.path("goals.number");
        assertEquals(IntStream.rangeClosed(1, 12).boxed().toList(), numbers);
        assertEquals(
                8,
                contract.<List<String>>path("goals.origin").stream()
                        .filter("NATIONAL"::equals)
                        .count());
        contract.then()
                .body("kkr", equalTo("nordjylland"))
                .body("goals.find { it.key == 'awareness' }.targets[0].threshold.value", equalTo(45))
                .body("goals.find { it.key == 'spread' }.targets[0].threshold", nullValue());
        String path = Api.CONTRACTS + "/" + contract.path("id");
        step(Tokens.hub(HUB), path, "funding", part("nordjylland-2021.json", "funding"))
                .then()
                .statusCode(201)
                .body("statedTotalDkk", equalTo(17037000))
                .body("sumDkk", equalTo(17039000))
                .body("differenceDkk", equalTo(2000))
                .body("shares", hasSize(11));
        published(path, HUB, HUB).then().statusCode(200).body("status", equalTo("PUBLISHED"));
        given().get(path + "/funding").then().statusCode(200).body("differenceDkk", equalTo(2000));
    }

    @Test
    void the2024ContractIsPublishedAndThenOpenToAllWithoutVotes() {
        Response contract = drafted("framework-2024-2027.json", "nordjylland-2024.json");
        contract.then()
                .body("goals", hasSize(10))
                .body("goals.find { it.key == 'entrepreneurs' }.targets[0].threshold", nullValue())
                .body("goals.find { it.key == 'awareness' }.targets", hasSize(1))
                .body("goals.find { it.key == 'effect' }.targets[0].targets[0].threshold.value", equalTo(10));
        String path = Api.CONTRACTS + "/" + contract.path("id");
        given().get(path).then().statusCode(404);
        published(path, HUB, HUB).then().statusCode(200).body("status", equalTo("PUBLISHED"));
        given().get(path)
                .then()
                .statusCode(200)
                .body("steps", hasSize(7))
                .body("steps.find { it.step == 'KKR_DECISION' }.decision.outcome", equalTo("APPROVED"))
                .body("steps.find { it.step == 'KKR_DECISION' }.decision.votesFor", nullValue())
                .body("steps.find { it.step == 'BOARD_APPROVAL' }.note", nullValue());
        Api.get(Tokens.hub(HUB), path)
                .then()
                .body("steps.find { it.step == 'KKR_DECISION' }.decision.votesFor", equalTo(17));
        Api.get(Tokens.kl(), path + "/history").then().statusCode(200).body("items", hasSize(8));
        given().get(Api.CONTRACTS + "?hub=nordjylland&year=2024").then().body("items", hasSize(1));
        Map<String, Object> again = part("nordjylland-2024.json", "contract");
        post(Tokens.hub(HUB), Api.CONTRACTS, again).then().statusCode(409).body("code", equalTo("CONTRACT_EXISTS"));
    }
}
