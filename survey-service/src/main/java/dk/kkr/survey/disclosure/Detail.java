package dk.kkr.survey.disclosure;

/** How much of a question is shown about a group, from nothing to everything. */
public enum Detail {
    /** No figure. */
    NOTHING,
    /** How many answered or don't know, and the mean; neither counts nor spread. */
    MEAN,
    /** Every figure. */
    ALL
}
