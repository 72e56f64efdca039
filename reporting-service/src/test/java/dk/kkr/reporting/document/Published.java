package dk.kkr.reporting.document;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.Tokens;
import dk.kkr.reporting.Events;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The published statement that the tests of formats read. */
final class Published {

    static final String TOTAL = "97\u00a0%";

    private static String published;

    private Published() {}

    static String path() {
        if (published == null) {
            Events.sendHub("nordjylland", "Erhvervshus Nordjylland", "nordjylland");
            Events.sendKkr("nordjylland", "KKR Nordjylland");
            published = send("PUBLISHED", Events.example("statement-approved"));
            await().atMost(Duration.ofSeconds(20)).until(() -> given().get("/v1/result-statements/" + published)
                    .path("hubName")
                    .equals("Erhvervshus Nordjylland"));
        }
        return "/v1/result-statements/" + published;
    }

    static String send(String status, ObjectNode data) {
        String contract = UUID.randomUUID().toString();
        Events.sendEdition(contract, 1, status, data);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> insider("/v1/result-statements/" + contract).statusCode() == 200);
        return contract;
    }

    static Response insider(String path) {
        return given().auth().oauth2(Tokens.kl()).get(path);
    }

    static List<String> titles() {
        List<String> titles = new ArrayList<>();
        Events.example("statement-approved")
                .at("/fulfilment/goals")
                .forEach(goal -> titles.add(goal.get("title").asText()));
        return titles;
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
