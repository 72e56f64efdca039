package dk.kkr.goals.imports;

import dk.kkr.goals.intake.Totals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told when an import has ended well: its totals, and whose rows of which years it was about. */
record ImportFinished(
        UUID id,
        String dataset,
        Import.State state,
        long received,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long warnings,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String contentSha256,
        List<String> hubs,
        List<Integer> years) {

    static final String TYPE = "dk.kkr.goals.import-finished.v1";

    static ImportFinished of(Import done, Totals totals) {
        return new ImportFinished(
                done.id(),
                done.dataset(),
                done.state(),
                done.received(),
                done.created(),
                done.updated(),
                done.unchanged(),
                done.rejected(),
                done.warnings(),
                done.startedAt(),
                done.finishedAt(),
                done.contentSha256(),
                totals.hubs(),
                totals.years());
    }
}
