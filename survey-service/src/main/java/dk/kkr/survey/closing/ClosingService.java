package dk.kkr.survey.closing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.answer.SealedAnswers;
import dk.kkr.survey.comment.Comments;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.questionnaire.Questionnaires;
import dk.kkr.survey.result.ResultService;
import dk.kkr.survey.result.WaveTally;
import dk.kkr.survey.seal.Sealing;
import dk.kkr.survey.wave.Participations;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.WaveEvents;
import dk.kkr.survey.wave.WaveService;
import dk.kkr.survey.wave.WaveView;
import dk.kkr.survey.wave.Waves;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes waves, when KL says so or when their time has come. */
@Singleton
class ClosingService {

    private final Waves waves;
    private final WaveService planning;
    private final WaveEvents events;
    private final Participations participations;
    private final Questionnaires questionnaires;
    private final SealedAnswers answers;
    private final Sealing sealing;
    private final ResultService results;
    private final Comments comments;
    private final ObjectMapper json;
    private final Clock clock;

    ClosingService(
            Waves waves,
            WaveService planning,
            WaveEvents events,
            Participations participations,
            Questionnaires questionnaires,
            SealedAnswers answers,
            Sealing sealing,
            ResultService results,
            Comments comments,
            ObjectMapper json,
            Clock clock) {
        this.waves = waves;
        this.planning = planning;
        this.events = events;
        this.participations = participations;
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.sealing = sealing;
        this.results = results;
        this.comments = comments;
        this.json = json;
        this.clock = clock;
    }

    /** A closed wave and the version its ETag tells. */
    record Closed(WaveView body, long version) {}

    @Transactional
    Closed close(UUID id, @Nullable String ifMatch) {
        Wave wave = waves.forChange(id, ifMatch);
        close(wave);
        return new Closed(WaveView.of(wave), wave.version());
    }

    /** The waves whose time to be opened or closed has come. */
    @Transactional
    List<UUID> due() {
        return waves.due(clock.instant());
    }

    /** Opens or closes one of them, unless another replica has it in hand. */
    @Transactional
    void take(UUID id) {
        waves.takeDue(id, clock.instant()).ifPresent(wave -> {
            if (wave.isOpen()) {
                close(wave);
            } else {
                planning.open(wave);
            }
        });
    }

    private void close(Wave wave) {
        wave.close(clock.instant());
        QuestionnaireBody asked = questionnaires.asked(wave.questionnaire(), wave.questionnaireVersion());
        WaveTally tally = new WaveTally(asked, wave.panelKind(), asked(wave));
        List<Comments.Written> texts = new ArrayList<>();
        Sealing.Opening opening = sealing.opening(wave.id(), wave.seal());
        long[] sheets = {0};
        answers.read(wave.id(), one -> {
            ObjectNode opened = opened(opening.open(one.group().name(), one.envelope()));
            tally.add(one.group(), one.complete(), opened);
            gatherTexts(asked, opened, texts);
            sheets[0]++;
        });
        if (tally.answers() != sheets[0]) {
            throw new IllegalStateException("Of " + sheets[0] + " answers " + tally.answers() + " were counted");
        }
        results.keep(wave, tally);
        comments.keep(wave.id(), texts);
        answers.clear(wave.id());
        waves.flush();
        events.tell(wave, "closed");
    }

    private List<WaveTally.Asked> asked(Wave wave) {
        List<WaveTally.Asked> panel = new ArrayList<>();
        participations.asked(wave).forEach((group, members) -> panel.add(new WaveTally.Asked(group, members)));
        return panel;
    }

    private static void gatherTexts(QuestionnaireBody asked, ObjectNode opened, List<Comments.Written> texts) {
        asked.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT && opened.has(question.key()))
                .forEach(question -> texts.add(new Comments.Written(
                        question.key(), opened.get(question.key()).asText())));
    }

    private ObjectNode opened(byte[] plain) {
        try {
            return (ObjectNode) json.readTree(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
