package dk.kkr.goals.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A company guided for more hours than the limit within a window that ends in the year; the window with most hours.
 *
 * @param from when the first pathway in the window began
 * @param to when the last one began
 * @param decidedOn day of the decision that covers it; null if none does
 */
@Schema(name = "LongGuidance")
record LongGuidance(
        String cvr,
        BigDecimal hours,
        int pathways,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate decidedOn,
        @Nullable String reason) {}
