package dk.kkr.survey.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.UUID;

/** Derives the members' tokens, so that a reminder carries the same link as the invitation though no token is stored. */
@ApplicationScoped
public class MemberTokens {

    private static final int BYTES = 24;

    private final SealSecrets secrets;

    MemberTokens(SealSecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * @param secretId the secret the wave was opened with
     * @param member the member's id in the wave's snapshot
     * @param generation 0, and one more each time the member's link was replaced
     */
    public MemberToken of(String secretId, UUID wave, UUID member, int generation) {
        byte[] token = secrets.derive(secretId, "token", BYTES, wave, member, new UUID(0, generation));
        return MemberToken.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }
}
