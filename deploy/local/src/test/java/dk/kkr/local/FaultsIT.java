package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.local.sample.Api;
import dk.kkr.local.sample.CvrNumbers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Crashes and a broker that is away lose nothing and count nothing twice, on the running stack. */
class FaultsIT {

    private static final Duration BROKER_AWAY = Duration.ofSeconds(Integer.getInteger("kkr.broker.away.seconds", 60));
    private static final int ROWS = 60_000;

    private final EndToEnd stack = EndToEnd.stack();

    @AfterEach
    void bringBackWhatEnded() {
        stack.parts().parts().stream().filter(part -> !part.alive()).forEach(Part::start);
    }

    @Test
    void anImportCutShortByACrashEndsWithEveryRowInOnceWhenItIsSentAgain() {
        Service goals = stack.parts().service("goals");
        String file = rows("midtjylland", "751", "CRASH", ROWS);
        String first = stack.agency().upload("/v1/imports?dataset=registrations", file);
        assertThat(stack.agency().get(first).get("state").textValue()).isEqualTo("RUNNING");
        goals.kill();
        goals.start();

        JsonNode interrupted = settled(first);
        assertThat(interrupted.get("state").textValue()).isIn("COMPLETED", "FAILED");
        JsonNode again = settled(stack.agency().upload("/v1/imports?dataset=registrations", file));

        assertThat(again.get("state").textValue()).isEqualTo("COMPLETED");
        assertThat(again.get("rejected").intValue()).isZero();
        assertThat(pathways("midtjylland")).isEqualTo(ROWS);
    }

    @Test
    void aContractWrittenJustBeforeACrashReachesTheOtherServices() {
        stack.parts().kafka().stop();
        String contract = Years.draft("fyn");
        Service contracts = stack.parts().service("contracts");
        contracts.kill();
        stack.parts().kafka().start();
        contracts.start();

        EndToEnd.eventually(stack.as("hub-fyn", "goals"), "/v1/contracts/" + contract + "/fulfilment", any -> true);
    }

    @Test
    void aMeasurementAcceptedJustBeforeACrashReachesReporting() {
        String contract = Years.draft("sydjylland");
        String path = "/v1/contracts/" + contract;
        EndToEnd.eventually(stack.as("hub-sydjylland", "goals"), path + "/fulfilment", any -> true);
        Service reporting = stack.parts().service("reporting");
        reporting.kill();
        stack.parts().kafka().stop();
        stack.agency().post("/v1/measurements", awareness("sydjylland", 40));
        Service goals = stack.parts().service("goals");
        goals.kill();
        stack.parts().kafka().start();
        goals.start();
        reporting.start();

        // 40 of the 50 per cent agreed: the only goal with data, so 80 for the contract.
        EndToEnd.eventually(
                stack.as("hub-sydjylland", "reporting"),
                "/v1/result-statements/" + contract,
                report -> report.path("shown").intValue() == 80);
    }

    @Test
    void whileTheBrokerIsAwayWritesAreAcceptedAndAllOfThemArriveAfterwards() {
        String contract = Years.draft("hovedstaden");
        Api goals = stack.as("hub-hovedstaden", "goals");
        EndToEnd.eventually(goals, "/v1/contracts/" + contract + "/fulfilment", any -> true);
        stack.parts().kafka().stop();
        long back = System.nanoTime() + BROKER_AWAY.toNanos();

        Years.sign("hovedstaden", contract);
        JsonNode taken = settled(
                stack.agency().upload("/v1/imports?dataset=registrations", rows("hovedstaden", "101", "AWAY", 500)));
        stack.agency().post("/v1/measurements", awareness("hovedstaden", 45));
        assertThat(taken.get("created").intValue()).isEqualTo(500);
        await().atMost(BROKER_AWAY.plusSeconds(5)).until(() -> System.nanoTime() >= back);
        stack.parts().kafka().start();

        // Signed in contracts-service, so a statement can be approved once goals-service has heard of it.
        ObjectNode approval = JsonBodies.object()
                .put("approvedOn", "2025-04-15")
                .put("note", "")
                .put("acceptProvisional", true);
        await().atMost(EndToEnd.BY_EVENT)
                .until(() -> goals.send("POST", "/v1/contracts/" + contract + "/statements", approval.toString(), null)
                        .ok());
        EndToEnd.eventually(
                stack.as("hub-hovedstaden", "reporting"),
                "/v1/result-statements/" + contract,
                report -> report.path("edition").intValue() == 1
                        && report.path("shown").intValue() == 90);
        assertThat(pathways("hovedstaden")).isEqualTo(500);
    }

    private JsonNode settled(String place) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stack.agency().get(place), it -> !"RUNNING"
                        .equals(it.get("state").textValue()));
    }

    private int pathways(String hub) {
        JsonNode items = stack.as("hub-" + hub, "goals")
                .get("/v1/hubs/" + hub + "/statistics?year=2024&by=pathway")
                .get("items");
        int sum = 0;
        for (JsonNode item : items) {
            sum += item.get("count").intValue();
        }
        return sum;
    }

    private static ObjectNode awareness(String hub, int percent) {
        return JsonBodies.object()
                .put("hub", hub)
                .put("year", 2024)
                .put("measure", "AWARENESS_OF_HUB")
                .put("value", percent)
                .put("unit", "PERCENT")
                .put("source", "Erhvervsstyrelsen")
                .put("measuredOn", "2023-11-30");
    }

    private static String rows(String hub, String municipality, String series, int count) {
        CvrNumbers numbers = new CvrNumbers(97_000_000);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String cvr = numbers.next();
            ObjectNode row = JsonBodies.object()
                    .put("registrationId", series + "-" + i)
                    .put("hub", hub)
                    .put("cvr", cvr)
                    .put("pNumber", "10" + cvr)
                    .put("companyName", "Syntetisk eksempelvirksomhed " + cvr + " ApS")
                    .put("municipality", municipality)
                    .put("segment", "GROWTH")
                    .put("pathway", "GROWTH")
                    .put("theme", "SALES")
                    .put("startedOn", "2024-05-01")
                    .put("hours", 4)
                    .put("recordedAt", "2024-05-01T12:00:00Z");
            row.putArray("referredTo");
            row.putNull("referredFrom");
            lines.append(row).append('\n');
        }
        return lines.toString();
    }
}
