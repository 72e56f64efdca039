package dk.kkr.goals.quality;

import dk.kkr.goals.quality.DataQuality.Counts;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a hub's data quality together. */
@Singleton
class DataQualities {

    private static final int YEARS_BEFORE = 4;
    private static final BigDecimal EVALUATED_ABOVE = BigDecimal.valueOf(3);

    private final RowQuality rows;
    private final IntakeQuality intake;
    private final Database database;
    private final int lateAfterDays;

    DataQualities(
            RowQuality rows,
            IntakeQuality intake,
            Database database,
            @ConfigProperty(name = "kkr.rows.late-after-days") int lateAfterDays) {
        this.rows = rows;
        this.intake = intake;
        this.database = database;
        this.lateAfterDays = lateAfterDays;
    }

    /** @param withCompanies whether the reader may see which companies clash */
    DataQuality of(String hub, int year, boolean withCompanies) {
        BigDecimal due = evaluatedAbove(hub, year);
        Map<String, RowQuality.Counted> counted =
                rows.byYear(hub, year - YEARS_BEFORE, year, lateAfterDays, due).stream()
                        .collect(Collectors.toMap(RowQuality.Counted::period, Function.identity()));
        List<Counts> byYear = IntStream.rangeClosed(year - YEARS_BEFORE, year)
                .mapToObj(y -> year(
                        hub,
                        y,
                        counted.getOrDefault(
                                String.valueOf(y), new RowQuality.Counted(String.valueOf(y), 0, 0, 0, 0, 0))))
                .toList();
        return new DataQuality(
                hub,
                year,
                lateAfterDays,
                due,
                byYear.get(YEARS_BEFORE),
                intake.rejectedBy(hub, year),
                intake.warnedBy(hub, year),
                rows.missing(hub, year),
                withCompanies ? rows.clashes(hub, year) : null,
                byYear,
                rows.byMonth(hub, year, lateAfterDays, due).stream()
                        .map(DataQualities::month)
                        .toList());
    }

    /** Of the agreement that the hub's contract of the year stands on; three hours where there is none (R4). */
    private BigDecimal evaluatedAbove(String hub, int year) {
        return database
                .query("""
                        select (body -> 'frameworkAgreement' ->> 'evaluationAboveHours')::numeric as hours
                        from contract_version where hub = :hub and year = :year and not deleted
                        order by known_from desc, version desc limit 1
                        """)
                .set("hub", hub)
                .set("year", year)
                .list(row -> java.util.Optional.ofNullable(row.getBigDecimal("hours")))
                .stream()
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElse(EVALUATED_ABOVE);
    }

    private Counts year(String hub, int year, RowQuality.Counted counted) {
        IntakeQuality.Rejected rejected = intake.rejected(hub, year);
        return new Counts(
                counted.period(),
                counted.rows(),
                rejected.rows(),
                rejected.stillMissing(),
                intake.warned(hub, year),
                counted.late(),
                counted.duplicates(),
                rows.clashing(hub, year),
                counted.due(),
                counted.answered(),
                DataQuality.percent(counted.answered(), counted.due()),
                intake.waiting(hub, year));
    }

    private static Counts month(RowQuality.Counted counted) {
        return new Counts(
                counted.period(),
                counted.rows(),
                null,
                null,
                null,
                counted.late(),
                counted.duplicates(),
                null,
                counted.due(),
                counted.answered(),
                DataQuality.percent(counted.answered(), counted.due()),
                null);
    }
}
