package dk.kkr.survey.wave;

/** {@code PLANNED → OPEN → CLOSED → PUBLISHED}; a wave of published figures begins {@code CLOSED}. */
public enum WaveState {
    PLANNED,
    OPEN,
    CLOSED,
    PUBLISHED
}
