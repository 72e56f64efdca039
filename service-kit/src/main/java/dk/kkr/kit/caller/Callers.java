package dk.kkr.kit.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells who makes the present request. */
@Singleton
public class Callers {

    private final CurrentIdentityAssociation identities;

    Callers(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** The caller of the present request; nobody outside one. */
    public Caller current() {
        SecurityIdentity identity;
        try {
            identity = identities.getIdentity();
        } catch (ContextNotActiveException outsideARequest) {
            return Caller.NOBODY;
        }
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.NOBODY;
        }
        String claim = token.getClaim("organisation");
        String client = token.getClaim("azp");
        return new Caller(
                token.getName() == null ? "" : token.getName(),
                client == null ? "" : client,
                Set.copyOf(identity.getRoles()),
                claim == null ? null : Organisation.parse(claim));
    }
}
