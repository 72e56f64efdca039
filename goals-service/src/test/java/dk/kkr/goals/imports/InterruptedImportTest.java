package dk.kkr.goals.imports;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.goals.body.Format;
import dk.kkr.goals.imports.Import.Counters;
import dk.kkr.goals.imports.Import.State;
import dk.kkr.goals.intake.Columns;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class InterruptedImportTest {

    @Inject
    Imports imports;

    @Inject
    ImportFaults faults;

    @Inject
    ImportService service;

    @Inject
    Spool spool;

    @Inject
    Database database;

    private static final Format NDJSON = new Format(Format.Kind.NDJSON, null);

    private Columns columns() {
        return service.intake("evaluations").orElseThrow().columns();
    }

    private static InputStream rows(String prefix, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(
                    "{\"evaluationId\":\"%s%d\",\"hub\":\"fyn\",\"registrationId\":\"none\",\"answeredOn\":\"2024-01-01\",\"answers\":{\"recommend\":9},\"recordedAt\":\"2024-01-02T00:00:00Z\"}%n"
                            .formatted(prefix, i));
        }
        return new ByteArrayInputStream(lines.append("bad\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private long stored(String prefix) {
        return database.query("select count(*) from evaluation where evaluation_id like :prefix")
                .set("prefix", prefix + "%")
                .first(row -> row.getLong(1))
                .orElse(0L);
    }

    @Test
    void beginsAnewWhatACrashInterrupted() throws IOException {
        UUID id = Ids.next();
        imports.begin(id, "evaluations", NDJSON, false, "erst");
        // What a worker had told before it died: some progress, and a fault.
        Faults told = new Faults(7);
        told.reject("", "NOT_JSON", "e", "d");
        faults.add(id, List.of(told));
        spool.take(id, rows("crash", 100), false, NDJSON, columns());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> imports.find(id).orElseThrow().state() == State.COMPLETED);
        Import done = imports.find(id).orElseThrow();
        assertEquals(100, done.created());
        assertEquals(1, done.rejected());
        assertEquals(100, stored("crash"));
        assertEquals(
                List.of(101L),
                faults.list(id, ImportFaults.Kind.REJECTION, 0, 0, 10).stream()
                        .map(ImportFaults.Listed::line)
                        .toList());
        assertTrue(imports.chunk(id, 0).isEmpty(), "the body goes when it is done with");
    }

    @Test
    void keepsNothingOfWhatIsCancelledOnTheWay() throws IOException {
        UUID id = Ids.next();
        imports.begin(id, "evaluations", NDJSON, false, "erst");
        // Held back, so that the worker leaves it alone until it is cancelled.
        database.query("update import set state = 'CANCELLED' where id = :id")
                .set("id", id)
                .update();
        spool.take(id, rows("cancel", 50), false, NDJSON, columns());
        Import cancelled = imports.find(id).orElseThrow();
        assertThrows(ImportService.Stopped.class, () -> service.run(cancelled));
        assertEquals(0, stored("cancel"));
        assertFalse(imports.progress(id, Counters.NONE));
    }

    @Test
    void failsWithoutAHalfWhenTheBodyCannotBeReadAgain() throws IOException {
        UUID id = Ids.next();
        imports.begin(id, "evaluations", NDJSON, false, "erst");
        imports.addChunk(id, 0, new byte[] {1, 2, 3});
        imports.received(id, 3, "0".repeat(64));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> imports.find(id).orElseThrow().state() == State.FAILED);
        assertEquals("INTERNAL", imports.find(id).orElseThrow().problem().code());
    }

    @Test
    void forgetsABodyThatWasRefused() {
        UUID id = Ids.next();
        imports.begin(id, "evaluations", NDJSON, false, "erst");
        assertThrows(Refusal.class, () -> spool.take(id, rows("refused", 1), true, NDJSON, columns()));
        imports.forget(id);
        assertTrue(imports.find(id).isEmpty());
    }
}
