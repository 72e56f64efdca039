package dk.kkr.goals.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.imports.Import.Counters;
import dk.kkr.goals.intake.Batch;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.VersionedTable.Merged;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One passage through the rows of a body: each is checked, and what is good goes in batch by batch. */
final class ImportRun {

    private static final int MOST_FAULTS_HELD = 2_000;
    private static final long TELL_AFTER_NANOS = 200_000_000;

    private final Intake intake;
    private final Intake.Rules rules;
    private final Intake.Run run;
    private final Connection connection;
    private final ObjectMapper json;
    private final BiConsumer<Counters, List<Faults>> progress;
    private final Batch batch = new Batch();
    private final List<Faults> faults = new ArrayList<>();
    private final Set<String> hubs = new TreeSet<>();
    private final Set<Integer> years = new TreeSet<>();
    private Counters counters = Counters.NONE;
    private long told = System.nanoTime();

    ImportRun(
            Intake intake,
            Intake.Run run,
            Connection connection,
            ObjectMapper json,
            BiConsumer<Counters, List<Faults>> progress)
            throws SQLException {
        this.intake = intake;
        this.rules = intake.rules(connection, run.now());
        this.run = run;
        this.connection = connection;
        this.json = json;
        this.progress = progress;
        intake.table().open(connection);
    }

    /** Takes all lines in and gives the final count. */
    Counters take(Lines lines) throws IOException, SQLException {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                take(line);
            }
        }
        settle();
        tell();
        return counters;
    }

    Set<String> hubs() {
        return hubs;
    }

    Set<Integer> years() {
        return years;
    }

    private void take(Lines.Line line) throws SQLException {
        Faults found = new Faults(line.number());
        Intake.Ready row = check(line, found);
        count(
                1,
                0,
                0,
                0,
                found.isRejected() ? 1 : 0,
                !found.isRejected() && !found.warnings().isEmpty() ? 1 : 0);
        if (!found.rejections().isEmpty() || !found.warnings().isEmpty()) {
            faults.add(found);
        }
        if (row != null) {
            if (batch.isFullFor(row)) {
                settle();
            }
            if (!batch.add(line.number(), row)) {
                count(0, 0, 0, 1, 0, 0);
            }
            hubs.add(row.hub());
            if (row.about() != null) {
                years.add(row.about().getYear());
            }
        }
        if (faults.size() >= MOST_FAULTS_HELD) {
            tell();
        }
    }

    private Intake.@Nullable Ready check(Lines.Line line, Faults found) {
        if (line.bytes() == null) {
            found.reject(
                    "",
                    "LINE_TOO_LONG",
                    "The line is longer than is taken; send each row on a line of its own.",
                    "Linjen er længere, end der kan modtages; send hver række på sin egen linje.");
            return null;
        }
        try {
            JsonNode row = json.readTree(line.bytes());
            if (row.isObject()) {
                return rules.check(row, found);
            }
        } catch (JsonProcessingException told) {
            // told below
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        found.reject(
                "",
                "NOT_JSON",
                "The line is not a JSON object in UTF-8; check quotation marks, commas and braces.",
                "Linjen er ikke et JSON-objekt i UTF-8; tjek anførselstegn, kommaer og klammer.");
        return null;
    }

    private void settle() throws SQLException {
        if (!batch.isEmpty()) {
            Merged merged = intake.table().merge(connection, batch, run);
            batch.clear();
            count(
                    0,
                    merged.created(),
                    merged.updated(),
                    merged.unchanged(),
                    merged.conflicts().size(),
                    0);
            for (long line : merged.conflicts()) {
                conflict(line);
            }
        }
        if (System.nanoTime() - told > TELL_AFTER_NANOS) {
            tell();
        }
    }

    private void tell() {
        progress.accept(counters, List.copyOf(faults));
        faults.clear();
        told = System.nanoTime();
    }

    private void conflict(long line) {
        Faults found = new Faults(line);
        found.reject(
                "/recordedAt",
                "CONFLICTING_VERSION",
                "The row is known with the same recordedAt but other content; send it with the time of the change.",
                "Rækken kendes med samme recordedAt men andet indhold; send den med tidspunktet for ændringen.");
        faults.add(found);
    }

    private void count(long received, long created, long updated, long unchanged, long rejected, long warnings) {
        counters = new Counters(
                counters.received() + received,
                counters.created() + created,
                counters.updated() + updated,
                counters.unchanged() + unchanged,
                counters.rejected() + rejected,
                counters.warnings() + warnings);
    }
}
