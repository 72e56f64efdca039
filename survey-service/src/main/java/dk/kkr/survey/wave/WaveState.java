package dk.kkr.survey.wave;

import dk.kkr.kit.problem.Refusal;

/** {@code PLANNED → OPEN → CLOSED → PUBLISHED}; a wave of published figures begins {@code CLOSED}. */
public enum WaveState {
    PLANNED,
    OPEN,
    CLOSED,
    PUBLISHED;

    /** @throws Refusal 409 if the wave is not open; it can be tried before */
    public void mustTakeAnswers(boolean test) {
        if (!test || this != PLANNED) {
            mustBeOpen();
        }
    }

    void mustBeOpen() {
        if (this != OPEN) {
            throw Refusal.rule(
                    "WAVE_NOT_OPEN",
                    this == PLANNED ? "The wave has not opened yet." : "The wave is closed.",
                    this == PLANNED ? "Runden er ikke åbnet endnu." : "Runden er lukket.");
        }
    }
}
