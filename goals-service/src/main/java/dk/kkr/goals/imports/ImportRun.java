package dk.kkr.goals.imports;

import dk.kkr.goals.body.RowReader;
import dk.kkr.goals.imports.Import.Counters;
import dk.kkr.goals.intake.Batch;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.Totals;
import dk.kkr.goals.intake.VersionedTable.Merged;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One passage through the rows of a body: each is checked, and what is good goes in batch by batch. */
final class ImportRun {

    private static final int MOST_FAULTS_HELD = 2_000;
    private static final long TELL_AFTER_NANOS = 200_000_000;

    private final Intake intake;
    private final Intake.Run run;
    private final Connection connection;
    private final BiConsumer<Counters, List<Faults>> progress;
    private final List<Faults> faults = new ArrayList<>();
    private final Totals.Sum totals = new Totals.Sum();
    private Counters counters = Counters.NONE;
    private boolean counted;
    private long told = System.nanoTime();

    ImportRun(Intake intake, Intake.Run run, Connection connection, BiConsumer<Counters, List<Faults>> progress)
            throws SQLException {
        this.intake = intake;
        this.run = run;
        this.connection = connection;
        this.progress = progress;
        intake.table().open(connection);
    }

    /** Takes all rows in and gives the final count. */
    Counters take(RowReader rows) throws IOException, SQLException {
        try (Reading reading = new Reading(rows, intake, intake.rules(connection, run.now()))) {
            boolean more = true;
            while (more) {
                Reading.Step step = reading.next();
                take(step);
                more = !step.isLast();
            }
        }
        tell();
        return counters;
    }

    Totals totals() {
        return totals.done();
    }

    private void take(Reading.Step step) throws SQLException {
        counters = counters.plus(
                new Counters(step.received(), 0, 0, step.batch().repeated(), step.rejected(), step.warned()));
        faults.addAll(step.faults());
        if (!step.batch().isEmpty()) {
            settle(step.batch());
        }
        if (faults.size() >= MOST_FAULTS_HELD || System.nanoTime() - told > TELL_AFTER_NANOS) {
            tell();
        }
    }

    private void settle(Batch batch) throws SQLException {
        Merged merged = intake.table().merge(connection, batch, run);
        if (!counted && merged.created() > 0) {
            counted = true;
            if (intake.table().isCountedAsEmpty(connection)) {
                intake.table().analyze(connection);
            }
        }
        counters = counters.plus(new Counters(
                0,
                merged.created(),
                merged.updated(),
                merged.unchanged(),
                merged.conflicts().size(),
                0));
        for (long line : merged.conflicts()) {
            Intake.Ready row = batch.at(line);
            Faults found = new Faults(line);
            found.about(new Faults.Subject(
                    row.hub(), row.about() == null ? null : row.about().getYear(), row.id()));
            found.reject(
                    "/recordedAt",
                    "CONFLICTING_VERSION",
                    "The row is known with the same recordedAt but other content; send it with the time of the change.",
                    "Rækken kendes med samme recordedAt men andet indhold; send den med tidspunktet for ændringen.");
            faults.add(found);
        }
        batch.without(merged.conflicts()).forEach(totals::add);
    }

    private void tell() {
        progress.accept(counters, List.copyOf(faults));
        faults.clear();
        told = System.nanoTime();
    }
}
