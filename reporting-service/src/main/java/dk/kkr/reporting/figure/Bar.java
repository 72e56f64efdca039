package dk.kkr.reporting.figure;

import dk.kkr.reporting.statement.Fulfilment;
import dk.kkr.reporting.statement.Goal;
import dk.kkr.reporting.wording.DanishNumbers;
import dk.kkr.reporting.wording.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bar of the figure: a goal and its fulfilment.
 *
 * @param length 0–100; 0 where there is no fulfilment yet
 * @param value as it is shown, {@code 82 %}
 * @param note such as {@code foreløbig}, or empty
 */
public record Bar(int number, String title, BigDecimal length, String value, String state, String note) {

    public static List<Bar> of(Fulfilment fulfilment) {
        return fulfilment.goals().stream().map(Bar::of).toList();
    }

    /** {@code 5. Effekt i virksomhederne}. */
    public String label() {
        return number + ". " + title;
    }

    public boolean isFull() {
        return length.compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    private static Bar of(Goal goal) {
        return new Bar(
                goal.number(),
                goal.title(),
                length(goal.percent()),
                goal.shown() == null ? "Afventer" : DanishNumbers.shown(goal.shown()),
                Terms.of(goal.state()),
                goal.provisional() ? "foreløbig" : goal.assessment() != null ? "vurderet" : "");
    }

    private static BigDecimal length(@Nullable BigDecimal percent) {
        // The bar is as long as the figure beside it says: never full while something is missing (A5).
        return percent == null ? BigDecimal.ZERO : DanishNumbers.belowHundredStaysBelow(percent, 2);
    }
}
