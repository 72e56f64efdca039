package dk.kkr.local.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Answers to the sample's questionnaire: five keywords today and five in future, nine scales, and from one in four a text. */
final class MadeUpAnswers {

    static final List<String> KEYWORDS = List.of(
            "samarbejde",
            "konsensus",
            "vaerdiskabende",
            "politisk",
            "beslutsom",
            "relevant",
            "kompetent",
            "inddragende",
            "effektiv",
            "inspirerende",
            "proaktiv",
            "transparent",
            "handlekraft",
            "tilgaengelig",
            "innovativ");

    static final List<String> SCALES = List.of(
            "koordineringsforum",
            "opbakning",
            "vigtigt-for-kommunalbestyrelsen",
            "taleroer-udadtil",
            "loesninger-og-politik",
            "gennemfoerelse-paa-tvaers",
            "samspil-med-kl",
            "kl-inddrager",
            "viden-lokalt");

    private static final int PICKS = 5;
    private static final String TEXT =
            "Det ville hjælpe os, at dagsordenen kom to uger før mødet, og at referatet kom kort efter.";

    private MadeUpAnswers() {}

    /** Always the same of one number. */
    static ObjectNode of(int number) {
        Random random = new Random(number);
        ObjectNode answers = SurveyApi.JSON.createObjectNode();
        ObjectNode keywords = answers.putObject("keywords");
        for (String frame : List.of("TODAY", "FUTURE")) {
            ArrayNode picks = keywords.putArray(frame);
            int first = random.nextInt(KEYWORDS.size());
            IntStream.range(0, PICKS).forEach(i -> picks.add(KEYWORDS.get((first + i * 4) % KEYWORDS.size())));
        }
        for (String scale : SCALES) {
            int step = random.nextInt(11);
            if (step == 0) {
                answers.put(scale, "DONT_KNOW");
            } else {
                answers.put(scale, (step + 1) / 2);
            }
        }
        if (number % 4 == 0) {
            answers.put("comment", TEXT);
        }
        return answers;
    }
}
