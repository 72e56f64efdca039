package dk.kkr.contracts.reference;

/** Kinds of municipality. */
public enum Settlement {
    URBAN,
    RURAL
}
