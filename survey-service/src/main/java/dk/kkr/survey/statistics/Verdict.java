package dk.kkr.survey.statistics;

import org.jspecify.annotations.Nullable;

/** What a difference means, in a plain word (S6). */
public enum Verdict {
    HIGHER(
            "The figure is higher than in the other wave, by more than chance explains.",
            "Tallet er højere end i den anden runde, og forskellen er større, end tilfældigheder kan forklare."),
    LOWER(
            "The figure is lower than in the other wave, by more than chance explains.",
            "Tallet er lavere end i den anden runde, og forskellen er større, end tilfældigheder kan forklare."),
    NO_CLEAR_DIFFERENCE(
            "The difference is no larger than chance can explain; it should not be read as a change.",
            "Forskellen er ikke større, end tilfældigheder kan forklare, og bør ikke læses som en ændring."),
    NOT_ASSESSABLE(
            "It cannot be told whether the difference exceeds chance: spread or counts are missing in one of the waves.",
            "Det kan ikke afgøres, om forskellen er større end tilfældigheder: spredning eller antal mangler i den ene runde.");

    private final String english;
    private final String danish;

    Verdict(String english, String danish) {
        this.english = english;
        this.danish = danish;
    }

    public String english() {
        return english;
    }

    public String danish() {
        return danish;
    }

    static Verdict of(double difference, @Nullable Interval interval) {
        double low = interval == null ? difference : interval.low();
        double high = interval == null ? difference : interval.high();
        if (low > 0) {
            return HIGHER;
        }
        return high < 0 ? LOWER : NO_CLEAR_DIFFERENCE;
    }
}
