package dk.kkr.survey.answer;

import dk.kkr.kit.problem.Refusal;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses tokens that nobody has, and no more than so many a minute: a guess is hopeless anyway, and a flood of them must not cost more than a
 * look. Failures are limited, not addresses: a town hall shares one, and a valid token is always let in.
 */
@Singleton
public class TokenGate {

    private final Guard failures;

    TokenGate(@ConfigProperty(name = "kkr.survey.failed-tokens-per-minute") int perMinute) {
        this.failures = Guard.create()
                .withRateLimit()
                .limit(perMinute)
                .window(1, ChronoUnit.MINUTES)
                .done()
                .build();
    }

    /** 401, or 429 when too many have failed of late. */
    public Refusal unknownToken() {
        try {
            return failures.get(
                    () -> Refusal.unauthorized(
                            "UNKNOWN_TOKEN",
                            "Nobody was invited with this token; follow the link in your latest mail.",
                            "Ingen er inviteret med denne nøgle; følg linket i din seneste mail."),
                    Refusal.class);
        } catch (RateLimitException tooMany) {
            return Refusal.tooMany(
                    "TOO_MANY_FAILED_TOKENS",
                    "Too many unknown tokens have been tried; wait a minute. A valid link still works.",
                    "Der er prøvet for mange ukendte nøgler; vent et minut. Et gyldigt link virker stadig.");
        }
    }
}
