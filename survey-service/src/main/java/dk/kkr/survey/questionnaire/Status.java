package dk.kkr.survey.questionnaire;

/** Whether a version is still being written, or stays as it is. */
public enum Status {
    DRAFT,
    PUBLISHED
}
