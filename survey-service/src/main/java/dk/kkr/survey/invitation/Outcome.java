package dk.kkr.survey.invitation;

/** What a mail server did with a mail. */
enum Outcome {
    /** It has taken it, and answers for it from now on. */
    TAKEN,
    /** It will never take mail for this address. */
    REFUSED,
    /** It does not take this mail now. */
    NOT_NOW,
    /** It cannot be reached, does not answer, or takes no mail of ours; whatever the mail. */
    AWAY
}
