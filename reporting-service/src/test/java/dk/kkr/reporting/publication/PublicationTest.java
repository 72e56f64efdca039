package dk.kkr.reporting.publication;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.reporting.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class PublicationTest {

    private static String sendContract(String status) {
        String id = UUID.randomUUID().toString();
        ObjectNode contract = Events.example("contract-published");
        contract.put("id", id).put("status", status).put("hub", "fyn").put("title", "Resultatkontrakt " + id);
        if (!status.equals("PUBLISHED")) {
            contract.putNull("publishedOn");
        }
        Events.send("kkr.contracts.v1", "contract:" + id, "dk.kkr.contracts.contract-published.v1", contract);
        return id;
    }

    private static void awaitListed(String id) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get("/v1/publications?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id)));
    }

    @Test
    void listsWhatIsPublishedAndNothingElse() {
        String agreement = UUID.randomUUID().toString();
        Events.send(
                "kkr.contracts.v1",
                "framework-agreement:" + agreement,
                "dk.kkr.contracts.framework-agreement-published.v1",
                Events.example("framework-agreement-published").put("id", agreement));
        String signed = sendContract("SIGNED");
        String approved = UUID.randomUUID().toString();
        Events.sendEdition(approved, 1, "APPROVED", Events.example("statement-approved"));
        String published = UUID.randomUUID().toString();
        Events.sendEdition(published, 1, "PUBLISHED", Events.example("statement-approved"));
        String contract = sendContract("PUBLISHED");
        List.of(agreement, published, contract).forEach(PublicationTest::awaitListed);
        given().get("/v1/publications?limit=500")
                .then()
                .body("items.id", not(hasItem(signed)))
                .body("items.id", not(hasItem(approved)))
                .body("items.find { it.id == '" + published + "' }.shown", equalTo(97))
                .body("items.find { it.id == '" + published + "' }.files.name", hasItem("PDF"))
                .body("items.find { it.id == '" + published + "' }.publishedOn", equalTo("2025-06-20"));
        given().get("/v1/publications?kind=CONTRACT&hub=fyn&limit=500")
                .then()
                .body("items.kind", everyItem(equalTo("CONTRACT")))
                .body("items.id", hasItem(contract));
        given().get("/v1/publications?year=1999").then().body("items.size()", equalTo(0));
        given().get("/kontrakter/" + signed).then().statusCode(404);
    }

    @Test
    void leafsThroughAllOfThemOnce() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(sendContract("PUBLISHED"));
        }
        sent.forEach(PublicationTest::awaitListed);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            var page = given().get("/v1/publications?kind=CONTRACT&limit=2&count=true&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertTrue(seen.containsAll(sent));
        assertEquals(new HashSet<>(seen).size(), seen.size());
        given().get("/v1/publications?cursor=bm9uc2Vuc2U")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("BAD_CURSOR"));
        given().get("/v1/publications?limit=0").then().statusCode(400);
    }

    @Test
    void showsThemOnAPublicPageWithFilesHashAndDate() throws Exception {
        Events.sendHub("nordjylland", "Erhvervshus Nordjylland", "nordjylland");
        String statement = UUID.randomUUID().toString();
        Events.sendEdition(statement, 1, "PUBLISHED", Events.example("statement-approved"));
        String contract = sendContract("PUBLISHED");
        awaitListed(statement);
        awaitListed(contract);
        given().accept("application/json").get("/").then().statusCode(200).contentType(startsWith("text/html"));
        String html = given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .extract()
                .asString();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", ""))));
        assertTrue(html.contains("<html lang=\"da\""));
        assertTrue(html.contains("/v1/result-statements/" + statement + ".pdf?edition=1"));
        assertTrue(html.contains("/kontrakter/" + contract));
        assertTrue(html.contains("Offentliggjort 20. juni 2025."));
        assertTrue(html.contains("9f2c51e0a4b7d86c"));
        assertFalse(html.contains("<script"));
        String sitemap =
                given().get("/sitemap.xml").then().statusCode(200).extract().asString();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(sitemap)));
        assertTrue(sitemap.contains(statement));
        given().get("/robots.txt").then().statusCode(200).body(containsString("/sitemap.xml"));
        given().get("/assets/fonts/source-sans-3-latin-400-normal.woff2").then().statusCode(200);
    }

    @Test
    void showsAPublishedContractWithItsGoalsAndThresholds() throws Exception {
        String contract = sendContract("PUBLISHED");
        awaitListed(contract);
        String html = given().get("/kontrakter/" + contract)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replaceFirst("<!DOCTYPE html>", ""))));
        assertTrue(html.contains("Mål 5: Effekt i virksomhederne"));
        assertTrue(html.contains("mindst 10\u00a0procentpoint"));
        assertTrue(html.contains("Intet måltal"));
    }

    @Test
    void takesADeletedDraftAway() {
        String contract = sendContract("PUBLISHED");
        awaitListed(contract);
        Events.send("kkr.contracts.v1", "contract:" + contract, "dk.kkr.contracts.contract-deleted.v1", null);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        given().get("/v1/publications?limit=500").then().body("items.id", not(hasItem(contract))));
    }
}
