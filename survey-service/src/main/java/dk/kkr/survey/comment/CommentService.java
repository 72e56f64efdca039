package dk.kkr.survey.comment;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.questionnaire.QuestionType;
import dk.kkr.survey.result.ResultService;
import dk.kkr.survey.result.ResultService.WaveResults;
import dk.kkr.survey.result.ResultView.QuestionResult;
import dk.kkr.survey.result.TextThemes;
import dk.kkr.survey.wave.Wave;
import dk.kkr.survey.wave.Waves;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what free texts are about, and releases single quotes (S7). Who may is said at the resources. */
@Singleton
class CommentService {

    private final Comments comments;
    private final ThemeService themes;
    private final Waves waves;
    private final ResultService results;
    private final Clock clock;

    CommentService(Comments comments, ThemeService themes, Waves waves, ResultService results, Clock clock) {
        this.comments = comments;
        this.themes = themes;
        this.waves = waves;
        this.results = results;
        this.clock = clock;
    }

    /** Something of a wave and the version that the wave's ETag tells. */
    record Versioned<T>(T body, long version) {}

    @Transactional
    Versioned<Page<Comment>> list(UUID id, PageQuery page) {
        Wave wave = waves.get(id);
        Page<Comment> found =
                Page.of(comments.after(id, page.afterId(), page.fetch()), page, one -> new Object[] {one.id()}, null);
        return new Versioned<>(found, wave.version());
    }

    /** What is shown of a wave's texts, question by question. */
    @Transactional
    List<TextThemes> themes(UUID id, Caller caller) {
        WaveResults shown = results.of(id, caller);
        List<TextThemes> tagged = shown.results().themes();
        return texts(shown).stream()
                .map(Question::key)
                .map(key -> tagged.stream()
                        .filter(one -> one.question().equals(key))
                        .findFirst()
                        .orElseGet(() -> TextThemes.untagged(key, n(shown, key))))
                .toList();
    }

    private static List<Question> texts(WaveResults shown) {
        return shown.asked().questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT)
                .toList();
    }

    /** How many have written; null where it was decided at the closing that it is not told. */
    private static @Nullable Long n(WaveResults shown, String question) {
        return shown.results()
                .everybody()
                .question(question)
                .map(QuestionResult::n)
                .orElse(null);
    }

    /** Replaces the themes of the texts named; others keep theirs. */
    @Transactional
    Versioned<List<TextThemes>> tag(UUID id, @Nullable String ifMatch, List<Tagging> taggings, Caller caller) {
        Wave wave = waves.forChange(id, ifMatch);
        WaveResults shown = results.of(id, caller);
        ThemeBook book = themes.whileTagging();
        Refusal.throwIfAny(check(id, taggings, book));
        taggings.forEach(one -> comments.tag(one.id(), new TreeSet<>(one.themes())));
        recount(shown, book);
        return new Versioned<>(themes(id, caller), wave.version());
    }

    private List<Fault> check(UUID wave, List<Tagging> taggings, ThemeBook book) {
        Set<UUID> known =
                comments.known(wave, taggings.stream().map(Tagging::id).toList());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < taggings.size(); i++) {
            Tagging tagging = taggings.get(i);
            if (!known.contains(tagging.id())) {
                faults.add(Fault.at(
                        "/" + i + "/id",
                        "UNKNOWN_COMMENT",
                        "The wave has no text of this id; use one that its comments show.",
                        "Runden har ingen tekst med dette id; brug et, som dens kommentarer viser."));
            }
            for (int j = 0; j < tagging.themes().size(); j++) {
                if (!book.has(tagging.themes().get(j))) {
                    faults.add(Fault.at(
                            "/" + i + "/themes/" + j,
                            "UNKNOWN_THEME",
                            "There is no such theme; add it to the list of themes first, or use one of: " + book.keys()
                                    + ".",
                            "Der findes intet sådant tema; tilføj det først til listen af temaer, eller brug et af: "
                                    + book.keys() + "."));
                }
            }
        }
        return faults;
    }

    /** Lets a redacted text leave the service; in place of what of it was released before. */
    @Transactional
    Versioned<Comment> release(
            UUID id, UUID comment, @Nullable String ifMatch, String text, boolean verbatim, Caller caller) {
        Wave wave = waves.forChange(id, ifMatch);
        WaveResults shown = results.of(id, caller);
        Comment original = find(id, comment);
        if (!verbatim && text.strip().equals(original.text().strip())) {
            throw Refusal.rule(
                    "QUOTE_NOT_REDACTED",
                    "This is what was written, word for word; redact what could name anybody, or say with \"verbatim\": true that"
                            + " nothing can.",
                    "Det er ordret, hvad der blev skrevet; fjern, hvad der kan røbe nogen, eller angiv med \"verbatim\": true, at intet"
                            + " kan.");
        }
        if (n(shown, original.question()) == null) {
            throw Refusal.rule(
                    "QUOTE_OF_FEW",
                    "Too few have answered this question to show anything of it; none of its texts can be quoted.",
                    "For få har besvaret spørgsmålet til, at noget af det kan vises; ingen af teksterne kan citeres.");
        }
        comments.release(comment, new Comment.Release(text, caller.name(), clock.instant()));
        recount(shown, themes.whileTagging());
        return new Versioned<>(find(id, comment), wave.version());
    }

    /** From now on the quote is shown no more. */
    @Transactional
    long withdraw(UUID id, UUID comment, @Nullable String ifMatch, Caller caller) {
        Wave wave = waves.forChange(id, ifMatch);
        WaveResults shown = results.of(id, caller);
        if (find(id, comment).quote() == null) {
            throw unknown();
        }
        comments.withdraw(comment);
        recount(shown, themes.whileTagging());
        return wave.version();
    }

    private Comment find(UUID wave, UUID comment) {
        return comments.find(wave, comment).orElseThrow(CommentService::unknown);
    }

    private void recount(WaveResults shown, ThemeBook book) {
        Wave wave = shown.wave();
        Map<String, Map<String, Long>> counts = comments.counts(wave.id());
        Map<String, List<TextThemes.Quote>> released = comments.released(wave.id());
        List<TextThemes> counted = new ArrayList<>();
        for (Question question : texts(shown)) {
            Map<String, Long> texts = counts.getOrDefault(question.key(), Map.of());
            List<TextThemes.Found> found = book.themes().stream()
                    .map(theme -> new TextThemes.Found(theme.key(), theme.title(), texts.getOrDefault(theme.key(), 0L)))
                    .toList();
            List<TextThemes.Quote> quotes = released.getOrDefault(question.key(), List.of());
            counted.add(TextThemes.of(question.key(), n(shown, question.key()), found, quotes, results.disclosure()));
        }
        results.keepThemes(wave, counted);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such text or quote.", "Der findes ingen sådan tekst eller sådant citat.");
    }
}
