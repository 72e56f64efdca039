package dk.kkr.survey.questionnaire;

/** How a question is answered (S1). */
public enum QuestionType {
    /** Up to {@code maxPicks} of the options, in each frame. */
    PICK,
    /** A whole number from {@code min} to {@code max}, with named ends. */
    SCALE,
    /** One of the options. */
    SINGLE,
    /** Any of the options. */
    MULTIPLE,
    /** A number, within {@code min} and {@code max} where they are given. */
    NUMBER,
    /** Free text, for the survey's owners alone (S7). */
    TEXT
}
