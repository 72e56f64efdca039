package dk.kkr.contracts.office;

/** The offices; only a hub's board has members. */
enum OfficeRole {
    CHAIR,
    VICE_CHAIR,
    MEMBER;

    /** True for those who sign: the chair, or the vice chair for the chair. */
    boolean signs() {
        return this != MEMBER;
    }
}
