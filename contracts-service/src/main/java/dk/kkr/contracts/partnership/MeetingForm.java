package dk.kkr.contracts.partnership;

/** How people meet. */
public enum MeetingForm {
    IN_PERSON,
    ONLINE,
    HYBRID
}
