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
import dk.kkr.survey.wave.Group;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.WaveMember;
import dk.kkr.survey.wave.WaveMembers;
import dk.kkr.survey.wave.Waves;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member answers: reads, saves, submits. Nothing here writes a time, and nothing is logged. */
@Singleton
public class ResponseService {

    private final WaveMembers members;
    private final Waves waves;
    private final Questionnaires questionnaires;
    private final SealedAnswers answers;
    private final CollectedAnswers collected;
    private final Sealing sealing;
    private final TokenGate gate;
    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    ResponseService(
            WaveMembers members,
            Waves waves,
            Questionnaires questionnaires,
            SealedAnswers answers,
            CollectedAnswers collected,
            Sealing sealing,
            TokenGate gate,
            EntityManager entities,
            ObjectMapper json,
            Clock clock) {
        this.members = members;
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.collected = collected;
        this.sealing = sealing;
        this.gate = gate;
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** What the member sees, and the version of what they saved; 0 before they have. */
    public record Versioned(ResponseView body, long version) {}

    private record Visit(MemberToken token, WaveMember member, Wave wave, QuestionnaireBody asked) {

        Group group() {
            return member.group(wave.panelKind());
        }
    }

    @Transactional
    public Versioned read(MemberToken token) {
        WaveMember member = member(token);
        // Nothing is locked: who only reads holds up nobody, and a save of what was read meanwhile elsewhere is
        // refused.
        Visit visit = visit(token, member, waves.get(member.wave()));
        Draft draft = entities.find(Draft.class, visit.member().id());
        return view(visit, draft);
    }

    /**
     * Replaces what is saved.
     *
     * @throws Refusal 400 if an answer is not such as the questionnaire allows; 412 if it was saved elsewhere meanwhile; 409 if it is submitted
     */
    @Transactional
    public Versioned save(MemberToken token, @Nullable String ifMatch, ObjectNode given) {
        Visit visit = visitForChange(token);
        mustNotHaveSubmitted(visit);
        Draft draft = entities.find(Draft.class, visit.member().id());
        Etags.require(ifMatch, draft == null ? 0 : draft.version());
        AnswerRules rules = new AnswerRules(visit.asked());
        ObjectNode kept = rules.tidied(given);
        Refusal.throwIfAny(rules.check(kept, "/answers", false));
        boolean first = draft == null;
        Draft saved = first ? new Draft(visit.member().id()) : draft;
        byte[] plain = bytes(kept);
        saved.save(
                sealing.sealDraft(visit.wave().seal(), token, plain),
                sealing.seal(
                        visit.wave().id(), visit.wave().seal(), visit.group().name(), plain),
                !kept.isEmpty());
        if (first) {
            entities.persist(saved);
        }
        entities.flush();
        return view(visit, saved);
    }

    /** Makes what is saved final: from now on nothing links it to the member (S2). */
    @Transactional
    public void submit(MemberToken token, @Nullable String ifMatch) {
        Visit visit = visitForChange(token);
        mustNotHaveSubmitted(visit);
        Draft draft = entities.find(Draft.class, visit.member().id());
        Etags.require(ifMatch, draft == null ? 0 : draft.version());
        ObjectNode given = draft == null ? json.createObjectNode() : opened(visit, draft);
        Refusal.throwIfAny(new AnswerRules(visit.asked()).check(given, "/answers", true));
        if (given.isEmpty()) {
            throw Refusal.rule(
                    "NOTHING_ANSWERED",
                    "Nothing is answered yet; answer at least one question, then submit.",
                    "Der er ikke svaret på noget endnu; svar på mindst ét spørgsmål, og indsend så.");
        }
        if (!visit.member().isTest()) {
            byte[] envelope = sealing.seal(
                    visit.wave().id(), visit.wave().seal(), visit.group().name(), bytes(given));
            answers.add(visit.wave().id(), List.of(new SealedAnswers.Sealed(visit.group(), true, envelope)));
        }
        visit.member().answered(WaveMember.Status.SUBMITTED);
        entities.remove(draft);
        entities.flush();
    }

    private WaveMember member(MemberToken token) {
        return members.withToken(token).orElseThrow(gate::unknownToken);
    }

    private Visit visitForChange(MemberToken token) {
        WaveMember member = member(token);
        // The wave first and then the member, as the closing does.
        Wave wave = waves.whileAnswering(member.wave());
        members.lock(member);
        return visit(token, member, wave);
    }

    private Visit visit(MemberToken token, WaveMember member, Wave wave) {
        wave.mustTakeAnswers(member.isTest());
        if (!clock.instant().isBefore(wave.closesAt())) {
            throw Refusal.rule("WAVE_NOT_OPEN", "The wave is closed.", "Runden er lukket.");
        }
        if (collected.hasAny(wave.id())) {
            throw Refusal.rule(
                    "COLLECTED_ELSEWHERE",
                    "The answers of this wave are collected elsewhere; ask who invited you.",
                    "Svarene i denne runde indsamles et andet sted; spørg den, der inviterede dig.");
        }
        return new Visit(token, member, wave, questionnaires.asked(wave.questionnaire(), wave.questionnaireVersion()));
    }

    private static void mustNotHaveSubmitted(Visit visit) {
        if (visit.member().status() == WaveMember.Status.SUBMITTED) {
            throw alreadySubmitted();
        }
    }

    /** 409: what was submitted is final. */
    public static Refusal alreadySubmitted() {
        return Refusal.rule(
                "ALREADY_SUBMITTED",
                "You have submitted; what you answered counts once and cannot be changed.",
                "Du har indsendt; dit svar tæller én gang og kan ikke ændres.");
    }

    private Versioned view(Visit visit, @Nullable Draft draft) {
        boolean submitted = visit.member().status() == WaveMember.Status.SUBMITTED;
        ResponseView view = new ResponseView(
                visit.asked().title(),
                visit.wave().closesAt(),
                submitted,
                visit.member().isTest(),
                visit.asked().questions(),
                draft == null ? json.createObjectNode() : opened(visit, draft));
        return new Versioned(view, draft == null ? 0 : draft.version());
    }

    private ObjectNode opened(Visit visit, Draft draft) {
        try {
            return (ObjectNode) json.readTree(sealing.openDraft(visit.wave().seal(), visit.token(), draft.forMember()));
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
