package dk.kkr.goals.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A programme at a hub in a year.
 *
 * @param pathways how many there were
 * @param grant whole kroner
 * @param expectedSharePercent the share of the country's that the hub was expected to have; null if none was stated
 */
@Schema(name = "Programme")
record Programme(
        String programme,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Part pathways,
        Part grant,
        @Nullable BigDecimal expectedSharePercent,
        Instant recordedAt,
        UUID importId) {

    /**
     * A hub's part of something in the country.
     *
     * @param sharePercent to one decimal; null where the country has none
     * @param abovePoints percentage points above the expected share, below if negative; null if none was stated
     */
    @Schema(name = "ProgrammePart")
    record Part(
            long national,
            long hub,
            @Nullable BigDecimal sharePercent,
            @Nullable BigDecimal abovePoints) {

        static Part of(long national, long hub, @Nullable BigDecimal expected) {
            if (national == 0) {
                return new Part(national, hub, null, null);
            }
            BigDecimal hundredfold = BigDecimal.valueOf(hub).multiply(BigDecimal.valueOf(100));
            BigDecimal whole = BigDecimal.valueOf(national);
            BigDecimal share = hundredfold.divide(whole, 1, RoundingMode.HALF_UP);
            BigDecimal above = expected == null
                    ? null
                    : hundredfold.subtract(expected.multiply(whole)).divide(whole, 1, RoundingMode.HALF_UP);
            return new Part(national, hub, share, above);
        }
    }

    /** All programmes of a hub and a year; the shares of the totals come from the summed figures. */
    @Schema(name = "Programmes")
    record Account(String hub, int year, List<Programme> items, Part pathways, Part grant) {

        static Account of(String hub, int year, List<Programme> items) {
            return new Account(
                    hub,
                    year,
                    items,
                    Part.of(
                            items.stream()
                                    .mapToLong(p -> p.pathways().national())
                                    .sum(),
                            items.stream().mapToLong(p -> p.pathways().hub()).sum(),
                            null),
                    Part.of(
                            items.stream().mapToLong(p -> p.grant().national()).sum(),
                            items.stream().mapToLong(p -> p.grant().hub()).sum(),
                            null));
        }
    }
}
