package dk.kkr.contracts.partnership;

/** How far a priority has come. */
public enum PriorityStatus {
    PLANNED,
    UNDER_WAY,
    DONE
}
