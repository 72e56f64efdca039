package dk.kkr.kit.caller;

/** The roles of the realm, as they stand in tokens and on operations. */
public final class Role {

    /** KL's secretariat: agreements, reference data, surveys. */
    public static final String KL = "kl";

    /** The Danish Business Authority: pushes data, reads the national picture. */
    public static final String ERST = "erst";

    /** A KKR's secretariat and chair: decides, signs, asks for reports. */
    public static final String KKR = "kkr";

    /** A hub's management and board chair: drafts, reports, assesses, approves, signs. */
    public static final String HUB = "hub";

    /** A municipality or its local business office. */
    public static final String MUNICIPALITY = "municipality";

    /** Another municipal system: what is published, and what it has been granted. */
    public static final String SYSTEM = "system";

    private Role() {}
}
