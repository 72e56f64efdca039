package dk.kkr.survey.panel;

/** Whom a panel is of. */
public enum PanelKind {
    /** Members of KKRs; broken down by KKR and role. */
    MEMBERS,
    /** Municipalities, each asked as such; broken down by Statistics Denmark's group and by settlement. */
    MUNICIPALITIES
}
