package dk.kkr.kit.caller;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Keeps what is for development out of production: tokens that carry {@code kkr_dev: true} are refused, and so is an
 * issuer over plain http, unless {@code kkr.development} is set.
 */
@Singleton
public class DevelopmentTokens implements SecurityIdentityAugmentor {

    private final boolean development;
    private final Optional<String> issuer;

    DevelopmentTokens(
            @ConfigProperty(name = "kkr.development", defaultValue = "false") boolean development,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
        this.development = development;
        this.issuer = issuer;
    }

    void refusePlainIssuer(@Observes StartupEvent starting) {
        if (!development && issuer.isPresent() && !issuer.get().startsWith("https://")) {
            throw new IllegalStateException("quarkus.oidc.auth-server-url must begin with https:// in production;"
                    + " set kkr.development=true only on a developer's machine");
        }
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!development
                && identity.getPrincipal() instanceof JsonWebToken token
                && Boolean.TRUE.equals(asBoolean(token.getClaim("kkr_dev")))) {
            return Uni.createFrom().failure(new AuthenticationFailedException("development token"));
        }
        return Uni.createFrom().item(identity);
    }

    private static Boolean asBoolean(Object claim) {
        return claim != null && Boolean.parseBoolean(claim.toString());
    }
}
