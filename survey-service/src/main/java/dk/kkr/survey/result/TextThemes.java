package dk.kkr.survey.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dk.kkr.survey.disclosure.Disclosure;
import dk.kkr.survey.questionnaire.Wording;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the texts that answer a question are about, of everybody and never of a group (S7).
 *
 * @param n texts; null where there are too few to tell of
 * @param withheld nothing is shown
 * @param themes the most frequent first; themes of fewer texts than are shown are left out as if there were none
 * @param quotes what somebody has redacted and released, in no order that means anything
 */
@Schema(name = "TextThemes")
@JsonInclude(Include.ALWAYS)
public record TextThemes(
        String question, @Nullable Long n, boolean withheld, List<ThemeCount> themes, List<Quote> quotes) {

    /**
     * A theme and how many texts it was found in.
     *
     * @param share in per cent of the texts; a text can have several themes
     */
    @Schema(name = "ThemeCount")
    public record ThemeCount(String key, Wording title, long count, double share) {}

    /** Released words, with those of their themes that are shown. */
    @Schema(name = "Quote")
    public record Quote(String text, List<String> themes) {}

    /** How many texts a theme was found in. */
    public record Found(String key, Wording title, long texts) {}

    /**
     * Cuts down to what may be shown: a theme that few wrote about could name them, by its title alone.
     *
     * @param texts null where there are too few to tell of
     */
    public static TextThemes of(
            String question, @Nullable Long texts, List<Found> found, List<Quote> released, Disclosure disclosure) {
        if (texts == null) {
            return untagged(question, null);
        }
        List<ThemeCount> themes = found.stream()
                .filter(one -> disclosure.isEnough(one.texts()))
                .sorted(Comparator.comparingLong(Found::texts).reversed())
                .map(one -> new ThemeCount(
                        one.key(), one.title(), one.texts(), Rounding.percent((double) one.texts() / texts)))
                .toList();
        List<String> shown = themes.stream().map(ThemeCount::key).toList();
        List<Quote> quotes = released.stream()
                .map(quote -> new Quote(
                        quote.text(),
                        quote.themes().stream().filter(shown::contains).toList()))
                .toList();
        return new TextThemes(question, texts, false, themes, quotes);
    }

    /**
     * Of a question whose texts nobody has tagged.
     *
     * @param texts null where there are too few to tell of
     */
    public static TextThemes untagged(String question, @Nullable Long texts) {
        return new TextThemes(question, texts, texts == null, List.of(), List.of());
    }

    TextThemes withoutQuotes() {
        return new TextThemes(question, n, withheld, themes, List.of());
    }
}
