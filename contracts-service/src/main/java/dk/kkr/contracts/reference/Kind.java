package dk.kkr.contracts.reference;

/** What reference data are about. */
enum Kind {
    KKR,
    HUB,
    MUNICIPALITY
}
