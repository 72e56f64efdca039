package dk.kkr.reporting.statement;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a target's actual value is found. Which fields stand depends on the kind. */
public record Indicator(
        String kind,
        @Nullable String question,
        List<String> counted,
        List<String> excluded,
        @JsonAlias("segment") List<String> segments,
        @JsonAlias("pathway") List<String> pathways,
        @JsonAlias("theme") List<String> themes,
        @JsonAlias("settlements") List<String> settlement,
        @Nullable Integer youngerThanYears,
        boolean perSegment,
        @Nullable String period,
        @Nullable String measure,
        @Nullable String unit,
        @Nullable String reportedBy,
        @Nullable BigDecimal tolerance,
        List<Activity> activities,
        @Nullable String goal,
        @Nullable String target) {

    public Indicator {
        counted = Objects.requireNonNullElse(counted, List.of());
        excluded = Objects.requireNonNullElse(excluded, List.of());
        segments = Objects.requireNonNullElse(segments, List.of());
        pathways = Objects.requireNonNullElse(pathways, List.of());
        themes = Objects.requireNonNullElse(themes, List.of());
        settlement = Objects.requireNonNullElse(settlement, List.of());
        activities = Objects.requireNonNullElse(activities, List.of());
    }

    /** One of the activities that were agreed. */
    public record Activity(String key, @Nullable String title) {}
}
