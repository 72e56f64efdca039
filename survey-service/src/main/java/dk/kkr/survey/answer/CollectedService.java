package dk.kkr.survey.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.JsonFaults;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.panel.PanelKind;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.seal.Sealing;
import dk.kkr.survey.wave.Group;
import dk.kkr.survey.wave.Participations;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.Waves;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes answers that were collected elsewhere: a whole body or nothing of it, and each body once. */
@Singleton
class CollectedService {

    /** So many faults are told of one body; mending them shows the rest. */
    private static final int MOST_FAULTS = 100;

    private static final int BATCH = 500;

    private final Waves waves;
    private final Questionnaires questionnaires;
    private final Participations participations;
    private final SealedAnswers answers;
    private final CollectedAnswers collected;
    private final Sealing sealing;
    private final ObjectMapper json;

    CollectedService(
            Waves waves,
            Questionnaires questionnaires,
            Participations participations,
            SealedAnswers answers,
            CollectedAnswers collected,
            Sealing sealing,
            ObjectMapper json) {
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.participations = participations;
        this.answers = answers;
        this.collected = collected;
        this.sealing = sealing;
        this.json = json;
    }

    /**
     * How many answers the body held, and how many of them were stored: all, or none if it had come before.
     *
     * @param body NDJSON
     */
    @Transactional
    Receipt take(UUID id, byte[] body) {
        Wave wave = waves.lock(id);
        wave.mustBeOpen();
        if (participations.tokensUsed(id)) {
            throw Refusal.rule(
                    "TOKENS_IN_USE",
                    "Members are answering by their own links, so answers collected elsewhere could count somebody twice.",
                    "Medlemmer svarer via deres egne links, så svar indsamlet andetsteds kunne tælle nogen to gange.");
        }
        List<String> lines = new String(body, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (!collected.take(id, sealing.fingerprint(id, wave.seal(), body))) {
            return new Receipt(lines.size(), 0);
        }
        boolean members = wave.panelKind() == PanelKind.MEMBERS;
        Map<Group, Long> room = collected.room(id);
        Map<Group, Long> counts = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<SealedAnswers.Sealed> batch = new ArrayList<>();
        AnswerRules rules = new AnswerRules(questionnaires.asked(wave.questionnaire(), wave.questionnaireVersion()));
        for (int i = 0; i < lines.size() && faults.size() < MOST_FAULTS; i++) {
            try {
                CollectedRow row = json.readValue(lines.get(i), CollectedRow.class);
                Group group = row.group(members);
                ObjectNode given = row.answers() == null ? json.createObjectNode() : rules.tidied(row.answers());
                faults.addAll(check(row, group, given, rules, room, "/" + i));
                counts.merge(group, 1L, Long::sum);
                batch.add(new SealedAnswers.Sealed(
                        group,
                        row.isComplete(),
                        sealing.seal(id, wave.seal(), group.name(), json.writeValueAsBytes(given))));
                if (batch.size() == BATCH) {
                    answers.add(id, batch);
                    batch.clear();
                }
            } catch (JsonProcessingException | IllegalArgumentException illShaped) {
                faults.add(fault(illShaped, "/" + i));
            }
        }
        counts.forEach((group, number) -> {
            if (number > room.getOrDefault(group, number)) {
                faults.add(tooMany(group, number, room.getOrDefault(group, 0L)));
            }
        });
        Refusal.throwIfAny(faults);
        answers.add(id, batch);
        collected.count(id, counts);
        return new Receipt(lines.size(), lines.size());
    }

    /** What came, and what of it was new. */
    record Receipt(int received, int stored) {}

    private static List<Fault> check(
            CollectedRow row, Group group, ObjectNode given, AnswerRules rules, Map<Group, Long> room, String at) {
        List<Fault> faults = new ArrayList<>(rules.check(given, at + "/answers", row.isComplete()));
        if (!room.containsKey(group)) {
            faults.add(Fault.at(
                    at,
                    "UNKNOWN_GROUP",
                    "The wave asks nobody of this group; check its KKR and role, or its group and settlement.",
                    "Runden spørger ingen i denne gruppe; tjek KKR og rolle, eller gruppe og bebyggelse."));
        }
        // Who handed in a sheet with nothing on it has taken part; who began and wrote nothing has not.
        if (given.isEmpty() && !row.isComplete()) {
            faults.add(Fault.at(
                    at + "/answers",
                    "NOTHING_ANSWERED",
                    "This line holds no answer and is not complete; leave it out.",
                    "Linjen rummer intet svar og er ikke fuldført; udelad den."));
        }
        return faults;
    }

    private static Fault tooMany(Group group, long given, long room) {
        return Fault.at(
                "",
                "TOO_MANY_ANSWERS",
                given + " answers for " + group.name() + ", where " + room
                        + " are still to answer; nobody answers twice.",
                given + " svar for " + group.name() + ", hvor " + room
                        + " endnu mangler at svare; ingen svarer to gange.");
    }

    private static Fault fault(Exception illShaped, String at) {
        Fault found = illShaped instanceof JsonProcessingException shape
                ? JsonFaults.of(shape)
                : Fault.at(
                        "",
                        "ANSWER_TOO_LARGE",
                        "The answers of this line are longer than the questionnaire allows.",
                        "Linjens svar er længere, end spørgeskemaet tillader.");
        return new Fault(at + found.pointer(), found.code(), found.detail());
    }
}
