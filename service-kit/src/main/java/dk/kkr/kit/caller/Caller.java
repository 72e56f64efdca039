package dk.kkr.kit.caller;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the present request.
 *
 * @param name the user's or client's name in the realm; {@code anonymous} for nobody
 * @param client the client the token was given to ({@code azp})
 */
public record Caller(
        String name,
        String client,
        Set<String> roles,
        @Nullable Organisation organisation) {

    static final Caller NOBODY = new Caller("anonymous", "", Set.of(), null);

    public boolean isAnonymous() {
        return this.equals(NOBODY);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** True if the caller has the role and belongs to the organisation of that kind and code, as in {@code hub, fyn}. */
    public boolean actsFor(String role, String code) {
        return has(role)
                && organisation != null
                && organisation.kind().equals(role)
                && organisation.code().equals(code);
    }

    /** The organisation in words for a history: {@code hub:nordjylland}, or the name where there is none. */
    public String actor() {
        return organisation == null ? name : organisation.toString();
    }
}
