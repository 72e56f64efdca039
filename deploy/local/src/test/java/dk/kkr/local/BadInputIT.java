package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.local.sample.Api;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input is answered with what is wrong, on the running stack. */
class BadInputIT {

    private final EndToEnd stack = EndToEnd.stack();

    static Stream<Arguments> wrongDrafts() {
        return Stream.of(
                Arguments.of("an unknown hub", "hub-nordjylland", "{\"hub\":\"atlantis\",\"year\":2024}", new int[] {
                    400, 403, 404
                }),
                Arguments.of(
                        "a year outside any agreement",
                        "hub-nordjylland",
                        "{\"hub\":\"nordjylland\",\"year\":2019}",
                        new int[] {400, 409}),
                Arguments.of(
                        "a second contract", "hub-nordjylland", "{\"hub\":\"nordjylland\",\"year\":2024}", new int[] {
                            409
                        }),
                Arguments.of(
                        "a weaker national threshold",
                        "hub-hovedstaden",
                        "{\"hub\":\"hovedstaden\",\"year\":2024,\"nationalThresholds\":"
                                + "[{\"goal\":\"satisfaction\",\"target\":\"nps\",\"value\":60}]}",
                        new int[] {400, 409}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongDrafts")
    void refusesWithAReasonAndACode(String what, String user, String body, int[] expected) {
        Api.Answer answer = stack.as(user, "contracts").send("POST", "/v1/contracts", body, null);
        assertThat(answer.status())
                .isIn(java.util.Arrays.stream(expected).boxed().toArray());
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body().get("detail").textValue()).isNotBlank();
    }

    @Test
    void refusesASignatureBeforeTheContractIsAgreed() {
        Api hub = stack.as("hub-sjaelland", "contracts");
        String path = "/v1/contracts/" + Years.draft("sjaelland");
        String etag = hub.send("GET", path, null, null).header("ETag").orElseThrow();
        Api.Answer answer = hub.send(
                "POST",
                path + "/signatures",
                "{\"party\":\"HUB\",\"name\":\"Formand\",\"signedOn\":\"2024-01-20\"}",
                etag);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("code").textValue()).isNotBlank();
    }

    @Test
    void answersABodyOverTheLimitWith413() {
        String large = "{\"hub\":\"nordjylland\",\"year\":2025,\"title\":\"" + "x".repeat(3_000_000) + "\"}";
        Api.Answer answer = stack.as("hub-nordjylland", "contracts").send("POST", "/v1/contracts", large, null);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void refusesAFileThatIsNotWhatItSays() {
        Api.Answer answer =
                stack.agency().sendLines("/v1/imports?dataset=registrations", "PK\u0003\u0004 a spreadsheet, not rows");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/code").textValue()).isEqualTo("NOT_WHAT_IT_SAYS");
    }

    @Test
    void aRowWithAFalseCvrIsRejectedWithLineAndCode() {
        String row =
                "{\"registrationId\":\"FALSE-1\",\"hub\":\"hovedstaden\",\"cvr\":\"12345678\",\"pNumber\":\"1012345678\","
                        + "\"companyName\":\"Syntetisk\",\"municipality\":\"101\",\"segment\":\"GROWTH\",\"pathway\":\"GROWTH\","
                        + "\"theme\":\"SALES\",\"startedOn\":\"2024-03-01\",\"hours\":4,\"referredTo\":[],\"referredFrom\":null,"
                        + "\"recordedAt\":\"2024-03-01T12:00:00Z\"}\n";
        JsonNode done = imported(row);
        assertThat(done.get("rejected").intValue()).isEqualTo(1);
        JsonNode rejection = stack.agency()
                .get("/v1/imports/" + done.get("id").textValue() + "/rejections")
                .at("/items/0");
        assertThat(rejection.get("line").intValue()).isEqualTo(1);
        assertThat(rejection.get("pointer").textValue()).isEqualTo("/cvr");
        assertThat(rejection.get("detail").textValue()).isNotBlank();
    }

    private JsonNode imported(String lines) {
        String place = stack.agency().upload("/v1/imports?dataset=registrations", lines);
        return await().atMost(EndToEnd.BY_EVENT).until(() -> stack.agency().get(place), it -> !"RUNNING"
                .equals(it.get("state").textValue()));
    }
}
