package dk.kkr.kit.caller;

/**
 * What a user belongs to, as the claim {@code organisation} says it: {@code hub:nordjylland}, {@code municipality:851},
 * or a kind alone ({@code kl}, {@code erst}) where there is just one of it.
 */
public record Organisation(String kind, String code) {

    public static Organisation parse(String claim) {
        int colon = claim.indexOf(':');
        return colon < 0
                ? new Organisation(claim, "")
                : new Organisation(claim.substring(0, colon), claim.substring(colon + 1));
    }

    @Override
    public String toString() {
        return code.isEmpty() ? kind : kind + ":" + code;
    }
}
