package dk.kkr.survey.invitation;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hands mails to the mail server, and understands its answers. */
@Singleton
class Postman {

    private static final int SERVICE_CLOSES = 421;

    private final ReactiveMailer mailer;
    private final Duration patience;

    /** @param patience how long the server may take over one mail; shorter than a transaction */
    Postman(ReactiveMailer mailer, @ConfigProperty(name = "kkr.survey.mail-patience") Duration patience) {
        this.mailer = mailer;
        this.patience = patience;
    }

    Outcome deliver(Mail mail) {
        try {
            mailer.send(mail).await().atMost(patience);
            return Outcome.TAKEN;
        } catch (IllegalArgumentException illShapedAddress) {
            return Outcome.REFUSED;
        } catch (RuntimeException failure) {
            return understand(failure);
        }
    }

    /** Logs no more than kind and code, since a server's words repeat the address. */
    private static Outcome understand(RuntimeException failure) {
        SMTPException answer = answerIn(failure);
        if (answer == null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            Log.warnf("The mail server cannot be reached: %s", cause.getClass().getSimpleName());
            return Outcome.AWAY;
        }
        // The client tells only in words which of its commands was answered so.
        String command = String.valueOf(answer.getMessage());
        boolean aboutRecipient = command.startsWith("recipient");
        boolean aboutContent = command.startsWith("sending data");
        if (answer.getReplyCode() == SERVICE_CLOSES || !(aboutRecipient || aboutContent)) {
            Log.warnf("The mail server takes no mails: %d", answer.getReplyCode());
            return Outcome.AWAY;
        }
        return aboutRecipient && answer.isPermanent() ? Outcome.REFUSED : Outcome.NOT_NOW;
    }

    private static @Nullable SMTPException answerIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return answer;
            }
        }
        return null;
    }
}
