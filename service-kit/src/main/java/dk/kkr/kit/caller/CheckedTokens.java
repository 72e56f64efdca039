package dk.kkr.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a minute at most, and never past its expiry, who a token was found to stand for, so that a caller's requests do not pay for the
 * same signature again and again. What was refused is not remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class CheckedTokens implements HttpAuthenticationMechanism {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** A few KiB each. */
    private static final int MOST = 1_000;

    private final OidcAuthenticationMechanism signIn;
    private final Cache<String, SecurityIdentity> callers = Caffeine.newBuilder()
            .maximumSize(MOST)
            // So that what has expired goes though nobody asks any more.
            .scheduler(Scheduler.systemScheduler())
            .expireAfter(Expiry.<String, SecurityIdentity>creating((header, caller) -> goodFor(caller)))
            .build();

    CheckedTokens(OidcAuthenticationMechanism signIn) {
        this.signIn = signIn;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String header = request.request().getHeader("Authorization");
        SecurityIdentity caller = header == null ? null : callers.getIfPresent(header);
        if (caller != null) {
            return Uni.createFrom().item(caller);
        }
        return signIn.authenticate(request, identities).invoke(found -> remember(header, found));
    }

    private void remember(@Nullable String header, @Nullable SecurityIdentity caller) {
        if (header != null && caller != null && caller.getPrincipal() instanceof JsonWebToken) {
            // Without its attributes, which hold the request it was found in.
            callers.put(
                    header,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(caller.getPrincipal())
                            .addRoles(caller.getRoles())
                            .addCredentials(caller.getCredentials())
                            .build());
        }
    }

    private static Duration goodFor(SecurityIdentity caller) {
        Instant expiry = Instant.ofEpochSecond(((JsonWebToken) caller.getPrincipal()).getExpirationTime());
        Duration left = Duration.between(Instant.now(), expiry);
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return signIn.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return signIn.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return signIn.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return signIn.getPriority();
    }
}
