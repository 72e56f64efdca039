package dk.kkr.goals.compliance;

import dk.kkr.goals.definition.Contract;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The limits of R4 for a hub and year.
 *
 * @param evaluationAboveHours guidance of more hours than these leads to an evaluation
 * @param reviewAboveHours more hours than these within the window need a decision
 * @param reviewWindowMonths length of the window
 */
record Limits(BigDecimal evaluationAboveHours, BigDecimal reviewAboveHours, int reviewWindowMonths) {

    private static final int EVALUATION_HOURS = 3;
    private static final int REVIEW_HOURS = 20;
    private static final int WINDOW_MONTHS = 12;

    /** Those of the contract's framework agreement, else those of the rules. */
    static Limits of(Optional<Contract> contract) {
        return contract.map(c -> new Limits(
                        c.limit("evaluationAboveHours", EVALUATION_HOURS),
                        c.limit("reviewAboveHours", REVIEW_HOURS),
                        c.limit("reviewWindowMonths", WINDOW_MONTHS).intValue()))
                .orElseGet(() -> new Limits(
                        BigDecimal.valueOf(EVALUATION_HOURS), BigDecimal.valueOf(REVIEW_HOURS), WINDOW_MONTHS));
    }
}
