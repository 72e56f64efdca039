package dk.kkr.survey.statistics;

import org.jspecify.annotations.Nullable;

/** Answers to <i>would you recommend</i>: 9–10 promote, 7–8 are passive, 0–6 detract. */
public record NetPromoterScore(long promoters, long passives, long detractors) {

    /** From answers on a scale of 0 to 10. */
    public static NetPromoterScore of(Distribution answers) {
        long promoters = total(answers, 9, 10);
        long detractors = total(answers, 0, 6);
        return new NetPromoterScore(promoters, answers.n() - promoters - detractors, detractors);
    }

    private static long total(Distribution answers, int from, int to) {
        return answers.counts().subMap(from, to + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public long n() {
        return promoters + passives + detractors;
    }

    /** Per cent promoters minus per cent detractors, −100 to 100; null without answers. */
    public @Nullable Double score() {
        return n() == 0 ? null : 100.0 * (promoters - detractors) / n();
    }

    /** Wald's interval in points; null for a census, without answers, and where all gave one kind of answer. */
    public @Nullable Interval interval(Population population) {
        Double score = score();
        if (score == null || population.isCensus(n())) {
            return null;
        }
        double difference = score / 100;
        double variance = (double) (promoters + detractors) / n() - difference * difference;
        double error = Math.sqrt(Math.max(0, variance) / n() * population.correction(n()));
        return error < 1e-12
                ? null
                : new Interval(
                        Math.max(-100, score - 100 * Population.Z * error),
                        Math.min(100, score + 100 * Population.Z * error));
    }
}
