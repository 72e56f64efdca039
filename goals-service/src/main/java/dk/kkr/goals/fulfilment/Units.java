package dk.kkr.goals.fulfilment;

import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.arithmetic.Threshold;
import dk.kkr.goals.definition.Indicator;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** In what an actual is told, and how many decimals of it are shown (A5). */
final class Units {

    private static final int SHARE_DECIMALS = 1;
    private static final int DECIMALS = 2;

    private Units() {}

    static @Nullable String of(Indicator indicator, @Nullable Threshold threshold) {
        String unit =
                switch (indicator.kind()) {
                    case ANSWER_SHARE, NEW_COMPANY_SHARE, REFERRED_SHARE, MUNICIPAL_SPREAD, ACTIVITIES -> "PERCENT";
                    case NET_PROMOTER_SCORE -> "POINTS";
                    case COMPANY_COUNT -> "COMPANIES";
                    case PATHWAY_COUNT -> "PATHWAYS";
                    case REPORTED_VALUE -> indicator.unit();
                    case SAME_AS, ASSESSMENT -> null;
                };
        boolean rise = threshold != null && threshold.sinceYear() != null;
        return rise && "PERCENT".equals(unit) ? "PERCENTAGE_POINTS" : unit;
    }

    /** Shares to one decimal, whoever measured them; all else up to two. */
    static BigDecimal shown(BigFraction actual, @Nullable String unit) {
        return Fractions.rounded(actual, "PERCENT".equals(unit) ? SHARE_DECIMALS : DECIMALS);
    }

    /** A target's fulfilment: up to two decimals, and never 100 for what is under it. */
    static BigDecimal shownPercent(BigFraction percent) {
        BigDecimal rounded = Fractions.rounded(percent, DECIMALS);
        return rounded.compareTo(BigDecimal.valueOf(100)) == 0 && percent.compareTo(Fractions.HUNDRED) < 0
                ? new BigDecimal("99.99")
                : rounded;
    }
}
