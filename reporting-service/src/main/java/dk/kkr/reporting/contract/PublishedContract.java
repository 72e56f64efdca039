package dk.kkr.reporting.contract;

import dk.kkr.reporting.statement.Definition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract that is open to all, in the revision that is in force. */
record PublishedContract(
        UUID id,
        String hub,
        String kkr,
        int year,
        String title,
        int revision,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate publishedOn,
        @Nullable String responsible,
        @Nullable String sha256,
        @Nullable Agreement frameworkAgreement,
        List<Goal> goals,
        List<FocusArea> focusAreas,
        List<Signature> signatures) {

    PublishedContract {
        goals = Objects.requireNonNullElse(goals, List.of());
        focusAreas = Objects.requireNonNullElse(focusAreas, List.of());
        signatures = Objects.requireNonNullElse(signatures, List.of());
    }

    record Agreement(@Nullable String title) {}

    record Goal(
            String key,
            int number,
            String title,
            @Nullable String origin,
            @Nullable String purpose,
            @Nullable String method,
            @Nullable String reporting,
            List<Definition> targets) {

        Goal {
            targets = Objects.requireNonNullElse(targets, List.of());
        }
    }

    record FocusArea(String title, @Nullable String text) {}

    record Signature(
            String party, @Nullable String name, @Nullable LocalDate signedOn) {}
}
