package dk.kkr.survey.result;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.event.Outbox;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.WaveEvents;
import dk.kkr.survey.wave.WaveState;
import dk.kkr.survey.wave.WaveView;
import dk.kkr.survey.wave.Waves;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps results and shows them: to KL once the wave is closed, to everybody once it is published. */
@Singleton
public class ResultService {

    private final Results results;
    private final Waves waves;
    private final WaveEvents events;
    private final Outbox outbox;
    private final Questionnaires questionnaires;
    private final Disclosure disclosure;

    ResultService(
            Results results,
            Waves waves,
            WaveEvents events,
            Outbox outbox,
            Questionnaires questionnaires,
            @ConfigProperty(name = "kkr.survey.smallest-group") int smallest) {
        this.results = results;
        this.waves = waves;
        this.events = events;
        this.outbox = outbox;
        this.questionnaires = questionnaires;
        this.disclosure = new Disclosure(smallest);
    }

    /** A wave with what it asked and what may be shown of it. */
    public record WaveResults(Wave wave, QuestionnaireBody asked, ResultView results) {}

    /** At the closing, in its transaction: decides what may be shown, and keeps that alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Wave wave, WaveTally tally) {
        results.keep(wave.id(), new ResultMaker(disclosure).of(tally));
    }

    /** Keeps what free texts are about, as far as it may be shown; of a published wave everybody is told anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepThemes(Wave wave, List<TextThemes> themes) {
        results.keep(wave.id(), kept(wave).withThemes(themes));
        wave.partChanged();
        waves.flush();
        if (wave.state() == WaveState.PUBLISHED) {
            tell(wave);
        }
    }

    /** The rule by which everything is shown. */
    public Disclosure disclosure() {
        return disclosure;
    }

    /**
     * @throws Refusal 404 if there is no such wave, or the caller may not know of it yet; 409 until it is closed, and
     *     while figures published elsewhere are awaited
     */
    @Transactional
    public WaveResults of(UUID id, Caller caller) {
        Wave wave = waves.get(id);
        switch (wave.state()) {
            case PLANNED, OPEN -> {
                hideFrom(caller);
                throw Refusal.rule(
                        "WAVE_OPEN",
                        "Results can be read when the wave is closed; until then only participation can.",
                        "Resultater kan læses, når runden er lukket; indtil da kan kun deltagelsen læses.");
            }
            case CLOSED -> hideFrom(caller);
            case PUBLISHED -> {}
        }
        return new WaveResults(wave, asked(wave), kept(wave));
    }

    private static void hideFrom(Caller caller) {
        if (!caller.has(Role.KL)) {
            throw Refusal.notFound("There is no wave of this id.", "Der findes ingen runde med dette id.");
        }
    }

    private ResultView kept(Wave wave) {
        return results.of(wave.id())
                .orElseThrow(() -> Refusal.rule(
                        "NO_FIGURES_YET",
                        "The wave is known only as published figures, and none have been given yet; post them to its aggregates.",
                        "Runden kendes kun som offentliggjorte tal, og ingen er angivet endnu; indsend dem først."));
    }

    private QuestionnaireBody asked(Wave wave) {
        return questionnaires.asked(wave.questionnaire(), wave.questionnaireVersion());
    }

    /** From now on everybody may read the results; other services get them in an event. */
    @Transactional
    WaveView publish(UUID id, @Nullable String ifMatch) {
        Wave wave = waves.forChange(id, ifMatch);
        wave.publish();
        waves.flush();
        events.tell(wave, "published");
        tell(wave);
        return WaveView.of(wave);
    }

    private void tell(Wave wave) {
        outbox.add(
                "kkr.surveys.v1",
                "wave-results:" + wave.id(),
                "dk.kkr.surveys.results-published.v1",
                wave.version(),
                published(wave.id()));
    }

    @Transactional
    PublishedResults published(UUID id) {
        Wave wave = waves.get(id);
        return new PublishedResults(WaveView.of(wave), asked(wave), kept(wave).withoutQuotes());
    }

    /** @param results nothing that is withheld, and no quote, which could not be called back */
    record PublishedResults(WaveView wave, QuestionnaireBody questionnaire, ResultView results) {}

    @Transactional
    long version(UUID id) {
        return waves.get(id).version();
    }

    ResultView broken(WaveResults shown, List<String> by) {
        return Breakdown.of(by, shown.wave()).of(shown.results());
    }
}
