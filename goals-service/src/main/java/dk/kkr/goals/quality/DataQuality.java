package dk.kkr.goals.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The quality of a hub's data of a year.
 *
 * @param lateAfterDays a row recorded more than so many days after its guidance began is late
 * @param evaluationAboveHours guidance of more hours than these is to be evaluated (R4)
 * @param missing fields that rows may leave out, with the rows that do
 * @param clashes companies whose rows of the year contradict each other; null for readers who may not see companies
 * @param byYear this year and the four before, oldest first
 * @param byMonth the months of this year that have rows, by when guidance began
 */
@Schema(name = "DataQuality")
record DataQuality(
        String hub,
        int year,
        int lateAfterDays,
        BigDecimal evaluationAboveHours,
        Counts counts,
        List<CodeCount> rejectedBy,
        List<CodeCount> warnedBy,
        List<Missing> missing,
        @Nullable List<Clash> clashes,
        List<Counts> byYear,
        List<Counts> byMonth) {

    /**
     * What is counted in a period.
     *
     * @param period a year, or a month as 2024-03
     * @param rejected rows that were refused at least once, each counted once; null for months, which bad rows may lack
     * @param rejectedStillMissing those of them that have not come in since
     * @param duplicates rows that say the same as another under another identifier
     * @param clashing companies whose rows contradict each other
     * @param evaluationsDue pathways of more hours than need an evaluation
     * @param evaluationsAnswered those of them that have one
     * @param responseRate per cent with one decimal; null if none is due
     * @param evaluationsWaiting evaluations whose registration has not come; null for months
     */
    @Schema(name = "DataQualityCounts")
    record Counts(
            String period,
            long rows,
            @Nullable Long rejected,
            @Nullable Long rejectedStillMissing,
            @Nullable Long warned,
            long late,
            long duplicates,
            @Nullable Long clashing,
            long evaluationsDue,
            long evaluationsAnswered,
            @Nullable BigDecimal responseRate,
            @Nullable Long evaluationsWaiting) {}

    /** Rows by the code of what was wrong. */
    @Schema(name = "CodeCount")
    record CodeCount(String code, long rows) {}

    /** A field with the rows that leave it out; share in per cent with one decimal. */
    @Schema(name = "MissingField")
    record Missing(String field, long rows, @Nullable BigDecimal share) {}

    /** A company, and the fields of which its rows give more than one value. */
    @Schema(name = "CompanyClash")
    record Clash(String cvr, List<ClashField> fields) {}

    /** The values a field has. */
    @Schema(name = "CompanyClashField")
    record ClashField(String field, List<String> values) {}

    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
