package dk.kkr.goals.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.body.BrokenBody;
import dk.kkr.goals.change.DataChanged;
import dk.kkr.goals.imports.Import.Counters;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.Totals;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.event.Outbox;
import dk.kkr.kit.problem.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a received body in. All of it is one transaction: rows, the events about figures that changed and the end of the
 * import become true together, or not at all. Only progress and faults are told beside it.
 */
@Singleton
class ImportService {

    private static final int LONGEST_SECONDS = 24 * 3600;
    private static final int WORTH_COUNTING_ANEW = 1_000;

    /** Somebody cancelled it, or another replica finished it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** All was checked, and nothing is to be kept: rolls the work back. */
    private static final class DryRunDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Counters counters;
        private final transient Totals totals;

        DryRunDone(Counters counters, Totals totals) {
            this.counters = counters;
            this.totals = totals;
        }
    }

    private final Imports imports;
    private final ImportFaults faults;
    private final Spool spool;
    private final Instance<Intake> intakes;
    private final Database database;
    private final Outbox outbox;
    private final Event<DataChanged> changed;
    private final ObjectMapper json;
    private final Clock clock;
    private final int longestLine;

    ImportService(
            Imports imports,
            ImportFaults faults,
            Spool spool,
            @Any Instance<Intake> intakes,
            Database database,
            Outbox outbox,
            Event<DataChanged> changed,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "kkr.imports.max-line") int longestLine) {
        this.imports = imports;
        this.faults = faults;
        this.spool = spool;
        this.intakes = intakes;
        this.database = database;
        this.outbox = outbox;
        this.changed = changed;
        this.json = json;
        this.clock = clock;
        this.longestLine = longestLine;
    }

    Optional<Intake> intake(String dataset) {
        return intakes.stream().filter(i -> i.dataset().equals(dataset)).findFirst();
    }

    /** Takes it in once; throws {@link Stopped} if it is not to go on, and leaves nothing behind whenever it throws. */
    void run(Import work) {
        QuarkusTransaction.requiringNew().run(() -> imports.beginAttempt(work.id()));
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> takeIn(work));
        } catch (DryRunDone done) {
            QuarkusTransaction.requiringNew().run(() -> imports.complete(work.id(), done.counters, done.totals));
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof BrokenBody broken) {
                imports.fail(work.id(), broken(broken.item()));
                return;
            }
            throw failure;
        }
    }

    private static Import.Problem broken(long item) {
        return Import.Problem.of(
                "BROKEN_LIST",
                Text.of(
                        "The list breaks in item " + item + ": a bracket or quotation mark is missing, or the end is."
                                + " Nothing of it was kept; mend it and send it again.",
                        "Listen går i stykker i element " + item + ": der mangler en klamme, et anførselstegn eller"
                                + " slutningen. Intet af den er gemt; ret den, og send den igen."));
    }

    private void takeIn(Import work) {
        Intake intake = intake(work.dataset()).orElseThrow();
        // One import of a dataset at a time: two with the same rows would otherwise wait for each other in knots.
        database.lock("import:" + work.dataset());
        try (Connection connection = database.connection();
                InputStream body = spool.open(work.id())) {
            Intake.Run run = new Intake.Run(work.id(), clock.instant());
            ImportRun passage =
                    new ImportRun(intake, run, connection, (counters, found) -> tell(work.id(), counters, found));
            Counters counters = passage.take(work.format().open(body, longestLine, intake.columns(), json));
            if (work.dryRun()) {
                throw new DryRunDone(counters, passage.totals());
            }
            if (counters.created() + counters.updated() >= WORTH_COUNTING_ANEW) {
                intake.table().analyze(connection);
            }
            finish(work, passage.totals(), counters);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new dk.kkr.goals.sql.DatabaseFailure(failure);
        }
    }

    private void finish(Import work, Totals totals, Counters counters) {
        if (counters.created() + counters.updated() > 0) {
            totals.hubs().forEach(hub -> changed.fire(DataChanged.of(hub)));
        }
        if (!imports.complete(work.id(), counters, totals)) {
            throw new Stopped();
        }
        Import done = imports.find(work.id()).orElseThrow();
        outbox.add("kkr.goals.v1", "import:" + work.id(), ImportFinished.TYPE, 1, ImportFinished.of(done, totals));
    }

    private void tell(UUID id, Counters counters, List<Faults> found) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!imports.progress(id, counters)) {
                throw new Stopped();
            }
            faults.add(id, found);
        });
    }
}
