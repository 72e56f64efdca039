package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.local.sample.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole path of a contract year, through the packaged services and with tokens of the real Keycloak. */
class ContractYearIT {

    private final EndToEnd stack = EndToEnd.stack();
    private final String contract = stack.contract("nordjylland", 2024);
    private final Api hub = stack.as("hub-nordjylland", "goals");

    @Test
    void fulfilmentComesOutAsPublished() {
        JsonNode fulfilment = hub.get("/v1/contracts/" + contract + "/fulfilment");
        assertThat(fulfilment.get("percent").doubleValue()).isBetween(96.935, 96.945);
        assertThat(fulfilment.get("shown").intValue()).isEqualTo(97);
        assertThat(fulfilment.get("provisional").booleanValue()).isFalse();
        assertThat(goal(fulfilment, "effect").get("percent").doubleValue()).isEqualTo(82.225);
        assertThat(goal(fulfilment, "sustainability").get("shown").intValue()).isEqualTo(87);
        assertThat(goal(fulfilment, "entrepreneurs").at("/assessment/percent").intValue())
                .isEqualTo(100);
    }

    @Test
    void loadingTheSampleOnceMoreChangesNothing() {
        String sha256 = hub.get("/v1/contracts/" + contract + "/statements/1")
                .get("sha256")
                .textValue();
        stack.loadSample();
        assertThat(hub.get("/v1/contracts/" + contract + "/statements").get("items"))
                .hasSize(1);
        assertThat(hub.get("/v1/contracts/" + contract + "/statements/1")
                        .get("sha256")
                        .textValue())
                .isEqualTo(sha256);
        assertThat(stack.agency()
                        .get("/v1/measurements?hub=nordjylland&year=2024")
                        .get("items"))
                .hasSize(4);
        assertThat(stack.anybody("contracts").get("/v1/framework-agreements").findValuesAsText("key"))
                .containsOnlyOnce("rammeaftale-2021-2023", "rammeaftale-2024-2027");
    }

    @Test
    void theApprovedStatementMakesTheContractReported() {
        EndToEnd.eventually(stack.anybody("contracts"), "/v1/contracts/" + contract, found -> found.get("status")
                .textValue()
                .equals("REPORTED"));
    }

    @Test
    void statedFundingShowsWhatItsPartsLackOfTheWhole() {
        String path = "/v1/contracts/" + stack.contract("nordjylland", 2021) + "/funding";
        JsonNode funding = stack.as("hub-nordjylland", "contracts").get(path);
        assertThat(funding.get("sumDkk").intValue()).isEqualTo(17_039_000);
        assertThat(funding.get("differenceDkk").intValue()).isEqualTo(2_000);
    }

    @Test
    void theSampleHoldsAnAmendedContractItsFundingItsDeadlinesAndAFocusPlan() {
        Api contracts = stack.as("hub-nordjylland", "contracts");
        String path = "/v1/contracts/" + stack.contract("nordjylland", 2026);
        JsonNode amended = contracts.get(path);
        assertThat(amended.get("revision").intValue()).isEqualTo(2);
        assertThat(amended.get("reason").textValue()).isNotBlank();
        assertThat(contracts.get(path + "/revisions").get("items")).hasSize(2);
        assertThat(contracts.get(path + "/funding").get("sumDkk").longValue()).isPositive();
        assertThat(contracts.get(path + "/attachments").get("items")).hasSize(1);
        assertThat(contracts.get("/v1/deadlines?hub=nordjylland&year=2026").findValuesAsText("state"))
                .contains("DONE")
                .hasSizeGreaterThan(5);
        JsonNode plans = stack.as("municipality-851", "contracts").get("/v1/focus-plans?year=2026");
        assertThat(plans.findValuesAsText("municipality")).containsExactly("851");
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json, {",
        "html, text/html, <!DOCTYPE html>",
        "pdf, application/pdf, %PDF-",
        "csv, text/csv, ''",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK"
    })
    void anybodyReadsThePublishedStatementInEveryFormat(String suffix, String type, String begins) throws Exception {
        URI address = URI.create(stack.address("reporting") + "/v1/result-statements/" + contract + "." + suffix);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body().length).isGreaterThan(1_000);
        assertThat(new String(answer.body(), 0, 200, StandardCharsets.ISO_8859_1))
                .containsIgnoringCase(begins);
    }

    @Test
    void aHubSeesNoRowsOfAnotherHub() {
        Api other = stack.as("hub-midtjylland", "goals");
        assertThat(other.send("GET", "/v1/hubs/nordjylland/statistics?year=2024&by=pathway", null, null)
                        .status())
                .isIn(403, 404);
        assertThat(other.send("GET", "/v1/registrations?hub=nordjylland&limit=1", null, null)
                        .status())
                .isIn(403, 404);
    }

    @Test
    void tokensOfTheRealKeycloakDecideWhoMayDoWhat() {
        String draft = "{\"hub\":\"nordjylland\",\"year\":2025}";
        assertThat(stack.anybody("contracts")
                        .send("POST", "/v1/contracts", draft, null)
                        .status())
                .isEqualTo(401);
        assertThat(new Api(stack.address("contracts"), stack.token("kl") + "x")
                        .send("POST", "/v1/contracts", draft, null)
                        .status())
                .isEqualTo(401);
        assertThat(stack.as("municipality-851", "contracts")
                        .send("POST", "/v1/contracts", draft, null)
                        .status())
                .isEqualTo(403);
        assertThat(stack.as("hub-fyn", "contracts")
                        .send("POST", "/v1/contracts", draft, null)
                        .status())
                .isIn(403, 404);
    }

    private static JsonNode goal(JsonNode fulfilment, String key) {
        return StreamSupport.stream(fulfilment.get("goals").spliterator(), false)
                .filter(goal -> goal.get("key").textValue().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
