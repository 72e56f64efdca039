package dk.kkr.survey.wave;

import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.seal.MemberToken;
import dk.kkr.survey.seal.Sealing;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Makes tokens to try a wave with. Who may is said at the resource: KL alone. */
@Singleton
class TestTokenService {

    private static final int MOST = 100;

    private final Waves waves;
    private final WaveMembers members;
    private final Questionnaires questionnaires;
    private final Sealing sealing;

    TestTokenService(Waves waves, WaveMembers members, Questionnaires questionnaires, Sealing sealing) {
        this.waves = waves;
        this.members = members;
        this.questionnaires = questionnaires;
        this.sealing = sealing;
    }

    /** @throws Refusal 409 if the wave is closed, or has been tried often */
    @Transactional
    MemberToken make(UUID id) {
        Wave wave = waves.lock(id);
        int size = questionnaires
                .asked(wave.questionnaire(), wave.questionnaireVersion())
                .largestAnswer();
        wave.prepare(sealing.forWave(id, size));
        if (members.tests(wave) >= MOST) {
            throw Refusal.rule(
                    "TOO_MANY_TEST_TOKENS",
                    "The wave has " + MOST + " test tokens; use one that has not submitted.",
                    "Runden har " + MOST + " prøvenøgler; brug en, der ikke har indsendt.");
        }
        return members.tokenOf(wave, members.addTest(wave));
    }
}
