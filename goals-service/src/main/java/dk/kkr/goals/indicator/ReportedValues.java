package dk.kkr.goals.indicator;

import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures measured elsewhere; the one accepted last of its owner holds (R8). */
@Singleton
class ReportedValues {

    private final Database database;

    ReportedValues(Database database) {
        this.database = database;
    }

    /** Always by the contract year it was reported for; the indicator's period only tells which cohort it is about. */
    Figure measure(String hub, int contractYear, Indicator indicator, @Nullable Instant asOf) {
        return database.query("""
                        select value, n, source, measured_on from measurement
                        where hub = :hub and measure = :measure and year = :year
                            and segment is not distinct from :segment::text and reported_by = :owner
                            and (:asOf::timestamptz is null or accepted_at <= :asOf)
                        order by position desc limit 1
                        """)
                .set("hub", hub)
                .set("measure", indicator.measure())
                .set("year", contractYear)
                .set("segment", indicator.segment())
                .set("owner", indicator.reportedBy().name())
                .set("asOf", asOf)
                .first(row -> new Figure(
                        Fractions.of(row.getBigDecimal("value")),
                        row.getObject("n") == null ? null : row.getLong("n"),
                        null,
                        null,
                        List.of(),
                        new Figure.Source(row.getString("source"), row.getObject("measured_on", LocalDate.class)),
                        List.of()))
                .orElse(Figure.NO_DATA);
    }
}
