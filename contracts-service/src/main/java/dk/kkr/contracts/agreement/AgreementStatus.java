package dk.kkr.contracts.agreement;

/** The life of an agreement: DRAFT → ADOPTED → PUBLISHED. */
public enum AgreementStatus {
    DRAFT,
    ADOPTED,
    PUBLISHED
}
