package dk.kkr.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dk.kkr.kit.test.*;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.*;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class LookTest {
    @Test
    void look() throws Exception {
        Events.sendHub("nordjylland", "Erhvervshus Nordjylland", "nordjylland");
        Events.sendKkr("nordjylland", "KKR Nordjylland");
        Events.send("kkr.contracts.v1", "framework-agreement:01932c4e-0000-7000-8000-000000000001", "x", Events.example("framework-agreement-published"));
        Events.send("kkr.contracts.v1", "contract:01932c4e-7d51-7c3a-9f10-3a2b1c4d5e6f", "x", Events.example("contract-published"));
        String c = "01932c4e-7d51-7c3a-9f10-3a2b1c4d5e6f";
        Events.sendLive(c, Events.example("fulfilment-changed"));
        Events.sendEdition(c, 1, "PUBLISHED", Events.example("statement-approved"));
        await().atMost(Duration.ofSeconds(30)).until(() -> given().get("/v1/result-statements/" + c).statusCode() == 200);
        Path dir = Path.of("target/look");
        Files.createDirectories(dir);
        for (String f : new String[] {"json", "html", "pdf", "csv", "xlsx", "docx"}) {
            var r = given().get("/v1/result-statements/" + c + "." + f);
            System.out.println(f + " " + r.statusCode() + " " + r.headers());
            Files.write(dir.resolve("s." + f), r.asByteArray());
        }
        for (String f : new String[] {"svg", "png"}) {
            Files.write(dir.resolve("fig." + f), given().get("/v1/result-statements/" + c + "/figures/fulfilment." + f).asByteArray());
        }
        Files.write(dir.resolve("start.html"), given().get("/").asByteArray());
        Path hold = Path.of("/tmp/hold");
        while (Files.exists(hold)) Thread.sleep(500);
    }
}
