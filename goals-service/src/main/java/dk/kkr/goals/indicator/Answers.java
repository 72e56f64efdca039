package dk.kkr.goals.indicator;

import dk.kkr.goals.arithmetic.Fractions;
import dk.kkr.goals.definition.Indicator;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** How often each answer to a question was given, and what that comes to. */
record Answers(Map<String, Long> counts) {

    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;

    /** 100 × answers in {@code counted} ÷ answers not in {@code excluded}. */
    Figure share(Indicator indicator, List<Figure.LeftOut> leftOut) {
        long asked = sum(answer -> !indicator.excluded().contains(answer));
        long counted = sum(answer ->
                indicator.counted().contains(answer) && !indicator.excluded().contains(answer));
        return Figure.share(counted, asked, leftOut);
    }

    /** Per cent of 9 and 10 minus per cent of 0 to 6; from -100 to 100. */
    Figure netPromoterScore(Indicator indicator, List<Figure.LeftOut> leftOut) {
        long asked = sum(answer -> !indicator.excluded().contains(answer) && isNumber(answer));
        if (asked == 0) {
            return Figure.share(0, 0, leftOut);
        }
        long promoters = sum(answer -> isNumber(answer) && Integer.parseInt(answer) >= PROMOTER);
        long detractors = sum(answer -> isNumber(answer) && Integer.parseInt(answer) <= DETRACTOR);
        BigFraction score = Fractions.percent(promoters - detractors, asked);
        return new Figure(score, asked, promoters - detractors, asked, leftOut, null, List.of());
    }

    private static boolean isNumber(String answer) {
        return !answer.isEmpty() && answer.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private long sum(java.util.function.Predicate<String> which) {
        return counts.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
