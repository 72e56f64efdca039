package dk.kkr.reporting.wording;

import java.util.Map;

/** Who did something, as an organisation is written in data: {@code hub:nordjylland}. */
public final class Actors {

    private static final Map<String, String> KINDS = Map.of(
            "hub", "erhvervshuset",
            "kkr", "KKR",
            "municipality", "kommunen",
            "kl", "KL",
            "erst", "Erhvervsstyrelsen");

    private Actors() {}

    /** The organisation in words; a name that is no organisation stands as it is. */
    public static String name(String actor) {
        int colon = actor.indexOf(':');
        return KINDS.getOrDefault(colon < 0 ? actor : actor.substring(0, colon), actor);
    }
}
