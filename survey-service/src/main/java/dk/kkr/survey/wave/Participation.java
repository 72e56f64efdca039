package dk.kkr.survey.wave;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many of a wave's panel have answered in whole or in part (S3).
 *
 * @param panel members asked
 * @param responded of them; in steps of five, rounded down, while answers by token come in (S5)
 * @param percent responded ÷ panel in per cent, two decimals; null if nobody is asked
 * @param rate the same in whole per cents, halves up
 * @param groups all, per KKR, per role and per both; for municipalities per group, per settlement and per both
 */
@Schema(name = "Participation")
@JsonInclude(JsonInclude.Include.ALWAYS)
record Participation(
        long panel,
        long responded,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal rate,
        List<GroupRate> groups) {

    /** A group's rate; the fields of the other kind of panel are left out, and null where it means all. */
    @Schema(name = "ParticipationGroup")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupRate(
            @Nullable String kkr,
            @Nullable String role,
            @Nullable String municipalityGroup,
            @Nullable String settlement,
            long panel,
            long responded,
            @Nullable BigDecimal rate) {}

    /** Members asked, and those who have answered, of one KKR and role, or of one group and settlement. */
    record Cell(Group group, long panel, long responded) {}

    private static final int STEP = 5;

    /**
     * @param members whether the panel is of members, not of municipalities
     * @param exact false while answers by token come in
     */
    static Participation of(List<Cell> cells, boolean members, boolean exact) {
        List<GroupRate> groups = new ArrayList<>();
        Set<@Nullable String> firsts = new LinkedHashSet<>();
        Set<@Nullable String> seconds = new LinkedHashSet<>();
        cells.forEach(cell -> {
            firsts.add(cell.group().first());
            seconds.add(cell.group().second());
        });
        Sums sums = new Sums(cells, members, exact);
        groups.add(sums.of(null, null, cell -> true));
        for (String first : firsts) {
            if (first != null) {
                groups.add(
                        sums.of(first, null, cell -> first.equals(cell.group().first())));
            }
        }
        for (String second : seconds) {
            if (second != null) {
                groups.add(
                        sums.of(null, second, cell -> second.equals(cell.group().second())));
            }
        }
        for (Cell cell : cells) {
            if (cell.group().first() != null && cell.group().second() != null) {
                groups.add(sums.of(cell.group().first(), cell.group().second(), cell::equals));
            }
        }
        GroupRate all = groups.get(0);
        return new Participation(
                all.panel(), all.responded(), percent(all.responded(), all.panel(), 2), all.rate(), groups);
    }

    private record Sums(List<Cell> cells, boolean members, boolean exact) {

        GroupRate of(@Nullable String first, @Nullable String second, Predicate<Cell> belongs) {
            long panel = cells.stream().filter(belongs).mapToLong(Cell::panel).sum();
            long answered =
                    cells.stream().filter(belongs).mapToLong(Cell::responded).sum();
            long shown = exact ? answered : answered / STEP * STEP;
            return new GroupRate(
                    members ? first : null,
                    members ? second : null,
                    members ? null : first,
                    members ? null : second,
                    panel,
                    shown,
                    percent(shown, panel, 0));
        }
    }

    private static @Nullable BigDecimal percent(long part, long whole, int decimals) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
