package dk.kkr.kit.sample;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often a token of a name was checked and found good. */
@Singleton
public class Checks implements SecurityIdentityAugmentor {

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    public int of(String name) {
        return seen.getOrDefault(name, 0);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        seen.merge(identity.getPrincipal().getName(), 1, Integer::sum);
        return Uni.createFrom().item(identity);
    }
}
