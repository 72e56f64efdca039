package dk.kkr.contracts.reference;

/** A hub, a KKR or a municipality as the others were told of it last. */
interface Referred {

    String code();

    long version();

    /** What holds today. */
    Facts facts();

    /** Whether it exists today; only municipalities come and go. */
    default boolean isValid() {
        return true;
    }

    void become(Facts facts, boolean valid);

    void nextVersion();
}
