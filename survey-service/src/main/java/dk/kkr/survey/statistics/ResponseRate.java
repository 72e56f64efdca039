package dk.kkr.survey.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Response rates after AAPOR, for a panel whose members are all known to be eligible.
 *
 * @param complete answered and submitted
 * @param partial left a draft with at least one answer when the wave closed (S3)
 * @param panel members asked
 */
public record ResponseRate(long complete, long partial, long panel) {

    public ResponseRate {
        if (complete < 0 || partial < 0 || complete + partial > panel) {
            throw new IllegalArgumentException(
                    "More answers than members: " + complete + " and " + partial + " of " + panel);
        }
    }

    /** RR1: whole answers per hundred members; 0 of an empty panel. */
    public double rr1() {
        return percent(complete);
    }

    /** RR2: whole and partial answers per hundred members; the response rate of S3. */
    public double rr2() {
        return percent(complete + partial);
    }

    /** RR2 in whole per cents, halves up. */
    public int shown() {
        return panel == 0
                ? 0
                : BigDecimal.valueOf(100 * (complete + partial))
                        .divide(BigDecimal.valueOf(panel), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }

    private double percent(long answered) {
        return panel == 0 ? 0 : 100.0 * answered / panel;
    }
}
