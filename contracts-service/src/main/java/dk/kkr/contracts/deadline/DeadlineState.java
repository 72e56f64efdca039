package dk.kkr.contracts.deadline;

/** How a deadline stands on a day: it is late from the day after the one it is due. */
public enum DeadlineState {
    DUE,
    DONE,
    LATE
}
