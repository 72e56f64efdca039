package dk.kkr.survey.invitation;

import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.WaveMember;
import dk.kkr.survey.wave.WaveMembers;
import dk.kkr.survey.wave.Waves;
import io.quarkus.mailer.Mail;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends what waits, one mail in each transaction, so that what was sent is known as sent even if the next fails. */
@Singleton
class SendingService {

    /** A mail that the server puts off is tried after 1, 2, 4 … minutes, then each hour, for about five days. */
    private static final int MOST_TRIES = 125;

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    private final Mails mails;
    private final Waves waves;
    private final WaveMembers members;
    private final Questionnaires questionnaires;
    private final Postman postman;
    private final @Nullable URI baseUrl;
    private final Clock clock;

    SendingService(
            Mails mails,
            Waves waves,
            WaveMembers members,
            Questionnaires questionnaires,
            Postman postman,
            @ConfigProperty(name = "kkr.survey.base-url") Optional<URI> baseUrl,
            Clock clock) {
        this.mails = mails;
        this.waves = waves;
        this.members = members;
        this.questionnaires = questionnaires;
        this.postman = postman;
        this.baseUrl = baseUrl.orElse(null);
        this.clock = clock;
    }

    @Transactional
    void tidy() {
        mails.tidy();
    }

    /** Tries the mail that has waited longest, and says what the server did; empty if none is due. */
    @Transactional
    Optional<Outcome> sendNext() {
        return mails.nextDue(clock.instant()).map(this::send);
    }

    private Outcome send(Mails.Waiting waiting) {
        WaveMember member = members.find(waiting.member()).orElseThrow();
        Wave wave = waves.get(member.wave());
        if (!wave.isOpen()) {
            mails.settle(waiting.id(), MailState.FAILED, Failure.WAVE_CLOSED);
            return Outcome.TAKEN;
        }
        String address = member.email();
        boolean reminder = waiting.round() != Mails.INVITATION;
        if ((reminder && member.status() == WaveMember.Status.SUBMITTED) || address == null) {
            // Noted like any other, so that nobody can read here who has answered.
            mails.settle(waiting.id(), MailState.SENT, null);
            return Outcome.TAKEN;
        }
        Outcome outcome = postman.deliver(mail(waiting, wave, member, address));
        switch (outcome) {
            case TAKEN -> mails.settle(waiting.id(), MailState.SENT, null);
            case REFUSED -> mails.settle(waiting.id(), MailState.BOUNCED, Failure.REFUSED);
            case NOT_NOW -> tryLater(waiting);
            // Not the mail's fault, so not one of its tries; others come first when the server is back.
            case AWAY -> mails.postpone(waiting.id(), waiting.tries(), clock.instant());
        }
        return outcome;
    }

    private void tryLater(Mails.Waiting waiting) {
        int tries = waiting.tries() + 1;
        if (tries >= MOST_TRIES) {
            mails.settle(waiting.id(), MailState.FAILED, Failure.NOT_TAKEN);
        } else {
            mails.postpone(waiting.id(), tries, clock.instant().plus(wait(tries)));
        }
    }

    /** Doubles from try to try. */
    static Duration wait(int tries) {
        Duration doubled = SHORTEST_WAIT.multipliedBy(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private Mail mail(Mails.Waiting waiting, Wave wave, WaveMember member, String address) {
        QuestionnaireBody asked = questionnaires.asked(wave.questionnaire(), wave.questionnaireVersion());
        URI base = Objects.requireNonNull(baseUrl, "kkr.survey.base-url is not set any more");
        String link = base + "/s/" + members.tokenOf(wave, member).value();
        Letter letter = new Letter(
                waiting.round() != Mails.INVITATION,
                member.tokenGeneration() > 0,
                member.name(),
                asked.title(),
                wave.closesAt(),
                link);
        return Letters.mail(waiting.id(), base.getHost(), address, letter);
    }
}
