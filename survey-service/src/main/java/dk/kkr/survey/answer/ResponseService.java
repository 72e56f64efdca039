package dk.kkr.survey.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.seal.MemberToken;
import dk.kkr.survey.seal.Sealing;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member answers: reads, saves, submits. Nothing here writes a time, and nothing is logged. */
@Singleton
public class ResponseService {

    private final Visits visits;
    private final Questionnaires questionnaires;
    private final Sealing sealing;
    private final TokenGate gate;
    private final ObjectMapper json;
    private final Clock clock;

    ResponseService(
            Visits visits,
            Questionnaires questionnaires,
            Sealing sealing,
            TokenGate gate,
            ObjectMapper json,
            Clock clock) {
        this.visits = visits;
        this.questionnaires = questionnaires;
        this.sealing = sealing;
        this.gate = gate;
        this.json = json;
        this.clock = clock;
    }

    /** What the member sees, and the version of what they saved; 0 before they have. */
    public record Versioned(ResponseView body, long version) {}

    /** One statement, so it needs no transaction of its own. */
    public Versioned read(MemberToken token) {
        Visit visit = welcome(visits.look(token), clock.instant());
        return new Versioned(view(visit, saved(visit)), visit.version());
    }

    /**
     * Replaces what is saved.
     *
     * @throws Refusal 400 if an answer is not such as the questionnaire allows; 412 if it was saved elsewhere meanwhile; 409 if it is submitted
     */
    @Transactional
    public Versioned save(MemberToken token, @Nullable String ifMatch, ObjectNode given) {
        Visit visit = forChange(token, ifMatch);
        AnswerRules rules = new AnswerRules(asked(visit));
        ObjectNode kept = rules.tidied(given);
        Refusal.throwIfAny(rules.check(kept, "/answers", false));
        byte[] plain = bytes(kept);
        byte[] forMember = sealing.sealDraft(visit.asking().seal(), token, plain);
        visits.save(visit, forMember, sealed(visit, plain), !kept.isEmpty());
        return new Versioned(view(visit, kept), visit.version() + 1);
    }

    /** Makes what is saved final: from now on nothing links it to the member (S2). */
    @Transactional
    public void submit(MemberToken token, @Nullable String ifMatch) {
        Visit visit = forChange(token, ifMatch);
        ObjectNode given = saved(visit);
        Refusal.throwIfAny(new AnswerRules(asked(visit)).check(given, "/answers", true));
        if (given.isEmpty()) {
            throw Refusal.rule(
                    "NOTHING_ANSWERED",
                    "Nothing is answered yet; answer at least one question, then submit.",
                    "Der er ikke svaret på noget endnu; svar på mindst ét spørgsmål, og indsend så.");
        }
        // Sealed anew: were it the draft's envelope, two dumps however far apart would show whose it is.
        visits.submit(visit, sealed(visit, bytes(given)));
    }

    private Visit forChange(MemberToken token, @Nullable String ifMatch) {
        Instant now = clock.instant();
        Visit visit = welcome(visits.hold(token, now), now);
        if (visit.member().hasSubmitted()) {
            throw alreadySubmitted();
        }
        Etags.require(ifMatch, visit.version());
        return visit;
    }

    private Visit welcome(Optional<Visit> found, Instant now) {
        Visit visit = found.orElseThrow(gate::unknownToken);
        visit.asking().state().mustTakeAnswers(visit.member().isTest());
        if (!now.isBefore(visit.asking().closesAt())) {
            throw Refusal.rule("WAVE_NOT_OPEN", "The wave is closed.", "Runden er lukket.");
        }
        if (visit.asking().collectsElsewhere()) {
            throw Refusal.rule(
                    "COLLECTED_ELSEWHERE",
                    "The answers of this wave are collected elsewhere; ask who invited you.",
                    "Svarene i denne runde indsamles et andet sted; spørg den, der inviterede dig.");
        }
        return visit;
    }

    private QuestionnaireBody asked(Visit visit) {
        return questionnaires.asked(
                visit.asking().questionnaire(), visit.asking().questionnaireVersion());
    }

    private byte[] sealed(Visit visit, byte[] plain) {
        Visit.Asking asking = visit.asking();
        return sealing.seal(asking.wave(), asking.seal(), visit.member().group().name(), plain);
    }

    /** 409: what was submitted is final. */
    public static Refusal alreadySubmitted() {
        return Refusal.rule(
                "ALREADY_SUBMITTED",
                "You have submitted; what you answered counts once and cannot be changed.",
                "Du har indsendt; dit svar tæller én gang og kan ikke ændres.");
    }

    private ResponseView view(Visit visit, ObjectNode saved) {
        QuestionnaireBody asked = asked(visit);
        return new ResponseView(
                asked.title(),
                visit.asking().closesAt(),
                visit.member().hasSubmitted(),
                visit.member().isTest(),
                asked.questions(),
                saved);
    }

    private ObjectNode saved(Visit visit) {
        Visit.Draft draft = visit.draft();
        if (draft == null) {
            return json.createObjectNode();
        }
        try {
            return (ObjectNode) json.readTree(sealing.openDraft(visit.asking().seal(), visit.token(), draft.sealed()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] bytes(ObjectNode given) {
        try {
            return json.writeValueAsBytes(given);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
