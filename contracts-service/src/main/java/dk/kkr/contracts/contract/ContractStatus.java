package dk.kkr.contracts.contract;

/** The life of a contract (F5), in order. */
public enum ContractStatus {
    DRAFT("et udkast"),
    AGREED("aftalt"),
    SIGNED("underskrevet"),
    TRANSMITTED("fremsendt"),
    PUBLISHED("offentliggjort"),
    REPORTED("afrapporteret");

    private final String danish;

    ContractStatus(String danish) {
        this.danish = danish;
    }

    /** As it reads after "Kontrakten er". */
    String inDanish() {
        return danish;
    }

    boolean isAtLeast(ContractStatus other) {
        return compareTo(other) >= 0;
    }
}
