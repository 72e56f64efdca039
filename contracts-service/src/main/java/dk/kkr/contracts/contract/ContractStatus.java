package dk.kkr.contracts.contract;

/** The life of a contract (F5), in order. */
public enum ContractStatus {
    DRAFT,
    AGREED,
    SIGNED,
    TRANSMITTED,
    PUBLISHED,
    REPORTED;

    boolean isAtLeast(ContractStatus other) {
        return compareTo(other) >= 0;
    }
}
