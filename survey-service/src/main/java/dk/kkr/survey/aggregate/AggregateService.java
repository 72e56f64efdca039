package dk.kkr.survey.aggregate;

import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.reference.References;
import dk.kkr.survey.result.Results;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.WaveEvents;
import dk.kkr.survey.wave.WaveState;
import dk.kkr.survey.wave.Waves;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes published figures, and tells what of them cannot all be true. Who may is said at the resource. */
@Singleton
class AggregateService implements PanacheRepositoryBase<KeptAggregates, UUID> {

    private final Waves waves;
    private final WaveEvents events;
    private final Results results;
    private final Questionnaires questionnaires;
    private final References references;

    AggregateService(
            Waves waves, WaveEvents events, Results results, Questionnaires questionnaires, References references) {
        this.waves = waves;
        this.events = events;
        this.results = results;
        this.questionnaires = questionnaires;
        this.references = references;
    }

    /** Takes them in place of any given before, and lists what cannot all be true of them. */
    @Transactional
    List<Fault> take(UUID id, Aggregates aggregates) {
        Wave wave = waves.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(AggregateService::unknown);
        if (wave.panel() != null) {
            throw Refusal.rule(
                    "WAVE_HAS_PANEL",
                    "This wave asks a panel and has answers of its own; plan one without a panel for published figures.",
                    "Denne runde spørger et panel og har sine egne svar; opret en uden panel til offentliggjorte tal.");
        }
        if (wave.state() == WaveState.PUBLISHED) {
            throw Refusal.rule(
                    "WAVE_PUBLISHED",
                    "The wave is published and its figures stay; plan another one for corrected figures.",
                    "Runden er offentliggjort, og dens tal ligger fast; opret en ny til rettede tal.");
        }
        QuestionnaireBody asked = asked(wave);
        List<Fault> faults = AggregateRules.check(asked, GroupNames.of(references), aggregates);
        Refusal.throwIfAny(faults);
        getEntityManager().merge(new KeptAggregates(id, aggregates));
        results.keep(id, AggregateResults.of(asked, aggregates));
        wave.partChanged();
        waves.flush();
        events.tell(wave, "changed");
        return contradictions(asked, aggregates);
    }

    /** What cannot all be true; nothing for a wave that counts its own answers. */
    @Transactional
    List<Fault> contradictions(UUID id) {
        QuestionnaireBody asked = asked(waves.get(id));
        return findByIdOptional(id)
                .map(kept -> contradictions(asked, kept.figures()))
                .orElse(List.of());
    }

    private List<Fault> contradictions(QuestionnaireBody asked, Aggregates aggregates) {
        return new Consistency(asked, GroupNames.of(references)).check(aggregates);
    }

    private QuestionnaireBody asked(Wave wave) {
        return questionnaires.asked(wave.questionnaire(), wave.questionnaireVersion());
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no wave of this id.", "Der findes ingen runde med dette id.");
    }
}
