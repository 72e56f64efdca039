package dk.kkr.contracts.contract;

import dk.kkr.kit.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of contracts is narrowed by; all of it holds at once, and of what is stated more than once, any. */
public class ContractFilter {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_WORDS = 10;

    @QueryParam("hub")
    @Parameter(description = "code of a hub; may be repeated")
    List<String> hub = List.of();

    @QueryParam("kkr")
    @Parameter(description = "code of a KKR; may be repeated")
    List<String> kkr = List.of();

    @QueryParam("year")
    @Parameter(description = "may be repeated")
    List<Integer> year = List.of();

    @QueryParam("status")
    @Parameter(description = "may be repeated")
    List<ContractStatus> status = List.of();

    @QueryParam("goal")
    @Nullable
    @Parameter(description = "key of a goal that the contract holds", example = "effect")
    String goal;

    @QueryParam("q")
    @Nullable
    @Parameter(
            description = "words in the titles of the contract, its goals and targets: Danish word forms, all words,"
                    + " and of the last one its beginning is enough",
            example = "iværksætt")
    String q;

    /** The words looked for, in small letters; none if no text was given. */
    List<String> words() {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : q.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (words.isEmpty() || words.size() > MOST_WORDS || q.length() > LONGEST_TEXT) {
            throw Refusal.invalid(
                    "?q",
                    "WRONG_VALUE",
                    "Give one to " + MOST_WORDS + " words, at most " + LONGEST_TEXT + " characters in all.",
                    "Angiv et til " + MOST_WORDS + " ord, højst " + LONGEST_TEXT + " tegn i alt.");
        }
        return words;
    }
}
