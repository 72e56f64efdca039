package dk.kkr.survey.questionnaire;

import dk.kkr.kit.http.Etags;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done with questionnaires. Who may is said at the resource: KL alone. */
@Singleton
class QuestionnaireService {

    private final Questionnaires questionnaires;
    private final Clock clock;

    QuestionnaireService(Questionnaires questionnaires, Clock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** A version and what the questionnaire's ETag tells. */
    record Versioned(QuestionnaireView body, long version) {}

    @Transactional
    Versioned draft(QuestionnaireBody content) {
        Questionnaire made = new Questionnaire(Ids.next(), content, clock.instant());
        questionnaires.persistAndFlush(made);
        return last(made);
    }

    @Transactional
    Page<QuestionnaireView> list(PageQuery page) {
        return Page.of(
                        questionnaires.after(page.afterId(), page.fetch()),
                        page,
                        one -> new Object[] {one.id()},
                        page.count() ? questionnaires.count() : null)
                .map(one -> last(one).body());
    }

    /** @param number null for the last version */
    @Transactional
    Versioned get(UUID id, @Nullable Integer number) {
        Questionnaire found = questionnaires.findByIdOptional(id).orElseThrow(QuestionnaireService::unknown);
        int asked = number == null ? found.lastNumber() : number;
        QuestionnaireVersion version = found.version(asked).orElseThrow(QuestionnaireService::unknownVersion);
        return new Versioned(QuestionnaireView.of(found, asked, version), found.etagVersion());
    }

    @Transactional
    List<Fault> check(UUID id) {
        return QuestionnaireCheck.of(questionnaires
                .findByIdOptional(id)
                .orElseThrow(QuestionnaireService::unknown)
                .last()
                .content());
    }

    @Transactional
    Versioned write(UUID id, @Nullable String ifMatch, QuestionnaireBody content) {
        return change(id, ifMatch, found -> found.write(content));
    }

    @Transactional
    Versioned publish(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, found -> found.publish(clock.instant()));
    }

    @Transactional
    Versioned beginNext(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, Questionnaire::beginNext);
    }

    @Transactional
    void discardDraft(UUID id, @Nullable String ifMatch) {
        Questionnaire found = forChange(id, ifMatch);
        if (found.discardDraft()) {
            questionnaires.delete(found);
        }
    }

    private Versioned change(UUID id, @Nullable String ifMatch, Consumer<Questionnaire> verb) {
        Questionnaire found = forChange(id, ifMatch);
        verb.accept(found);
        questionnaires.flush();
        return last(found);
    }

    private Questionnaire forChange(UUID id, @Nullable String ifMatch) {
        Questionnaire found = questionnaires.forChange(id).orElseThrow(QuestionnaireService::unknown);
        Etags.require(ifMatch, found.etagVersion());
        return found;
    }

    private static Versioned last(Questionnaire questionnaire) {
        return new Versioned(
                QuestionnaireView.of(questionnaire, questionnaire.lastNumber(), questionnaire.last()),
                questionnaire.etagVersion());
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no questionnaire of this id.", "Der findes intet spørgeskema med dette id.");
    }

    private static Refusal unknownVersion() {
        return Refusal.notFound("The questionnaire has no such version.", "Spørgeskemaet har ingen sådan version.");
    }
}
