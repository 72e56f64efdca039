package dk.kkr.reporting.wording;

import dk.kkr.reporting.statement.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a target is computed, in plain Danish, from its definition. */
public final class Explanation {

    private Explanation() {}

    /**
     * What the actual is, and which rows count.
     *
     * @param goals titles of the contract's goals by key, for an indicator that points to another
     */
    public static String actual(@Nullable Indicator indicator, int year, Map<String, String> goals) {
        if (indicator == null) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(what(indicator, year, goals));
        filters(indicator).forEach(sentences::add);
        if (indicator.perSegment()) {
            sentences.add("Vækst- og driftssegmentet opgøres hver for sig, og den laveste målopfyldelse tæller.");
        }
        return String.join(" ", sentences);
    }

    /** How the fulfilment follows from the actual (A1). */
    public static String fulfilment(@Nullable String comparator, boolean hasThreshold) {
        if (!hasThreshold) {
            return "Der er ikke sat et måltal, og målepunktet indgår derfor ikke i målopfyldelsen.";
        }
        return switch (comparator == null ? "" : comparator) {
            case "AT_MOST" ->
                "Målopfyldelsen er 100 %, når resultatet højst er måltallet, og ellers måltallet i procent"
                        + " af resultatet.";
            case "MORE_THAN" -> "Målopfyldelsen er 100 %, når resultatet er over måltallet, og ellers 0 %.";
            case "RISE_AT_LEAST" ->
                "Målopfyldelsen er stigningen i procent af den stigning, der er sat som mål, dog"
                        + " mindst 0 og højst 100 %.";
            default -> "Målopfyldelsen er resultatet i procent af måltallet, dog mindst 0 og højst 100 %.";
        };
    }

    private static String what(Indicator indicator, int year, Map<String, String> goals) {
        return switch (indicator.kind()) {
            case "ANSWER_SHARE" ->
                "Andelen af svar " + quoted(indicator.counted()) + " på spørgsmålet "
                        + Terms.question(indicator.question()) + " i brugerevalueringen af vejledning "
                        + in(indicator, year)
                        + (indicator.excluded().isEmpty()
                                ? "."
                                : ". Svar " + quoted(indicator.excluded()) + " regnes ikke med.");
            case "NET_PROMOTER_SCORE" ->
                "Net Promoter Score: den andel, der svarer 9 eller 10, minus den andel, der"
                        + " svarer 0 til 6, på spørgsmålet " + Terms.question(indicator.question())
                        + " i brugerevalueringen af vejledning " + in(indicator, year) + ".";
            case "COMPANY_COUNT" ->
                "Antallet af forskellige virksomheder (CVR-numre), som huset har vejledt " + in(indicator, year) + ".";
            case "PATHWAY_COUNT" -> "Antallet af vejledningsforløb, der er begyndt " + in(indicator, year) + ".";
            case "NEW_COMPANY_SHARE" ->
                "Andelen af de vejledte virksomheder " + in(indicator, year) + ", som huset ikke vejledte året før.";
            case "REFERRED_SHARE" ->
                "Andelen af de vejledte virksomheder " + in(indicator, year)
                        + ", som huset har henvist til en anden aktør.";
            case "MUNICIPAL_SPREAD" ->
                "Andelen af husets kommuner, hvis del af de vejledte virksomheder "
                        + in(indicator, year) + " ligger inden for ± "
                        + DanishNumbers.number(indicator.tolerance(), 2) + DanishNumbers.NO_BREAK
                        + "% af kommunens del af indbyggerne.";
            case "REPORTED_VALUE" ->
                Terms.sentence(Terms.of(indicator.measure()))
                        + ("HUB".equals(indicator.reportedBy())
                                ? ", oplyst af erhvervshuset."
                                : ", målt og oplyst af Erhvervsstyrelsen.")
                        + cohort(indicator, year);
            case "ACTIVITIES" ->
                "Andelen af de aftalte indsatser, der er gennemført tilfredsstillende"
                        + (indicator.activities().isEmpty() ? "." : ": " + activities(indicator) + ".");
            case "SAME_AS" ->
                "Samme resultat som målepunktet »" + indicator.target() + "« under målet »"
                        + goals.getOrDefault(String.valueOf(indicator.goal()), String.valueOf(indicator.goal())) + "«.";
            case "ASSESSMENT" -> "Målopfyldelsen vurderes af en person, med begrundelse.";
            default -> "Indikator: " + indicator.kind() + ".";
        };
    }

    private static List<String> filters(Indicator indicator) {
        List<String> filters = new ArrayList<>();
        add(filters, indicator.segments(), Terms::of, "virksomheder i ");
        add(filters, indicator.pathways(), Terms::pathway, "");
        add(filters, indicator.themes(), Terms::of, "vejledning om ");
        add(filters, indicator.settlement(), Terms::of, "virksomheder i ");
        if (indicator.youngerThanYears() != null) {
            filters.add("Kun virksomheder, der var under " + indicator.youngerThanYears()
                    + " år gamle ved et forløbs start, tæller med.");
        }
        return filters;
    }

    private static void add(
            List<String> filters, List<String> codes, java.util.function.Function<String, String> term, String before) {
        if (!codes.isEmpty()) {
            filters.add("Kun " + before + Terms.list(codes.stream().map(term).toList(), "og") + " tæller med.");
        }
    }

    private static String activities(Indicator indicator) {
        return Terms.list(
                indicator.activities().stream()
                        .map(activity -> activity.title() == null ? activity.key() : activity.title())
                        .map(title -> "»" + title + "«")
                        .toList(),
                "og");
    }

    private static String quoted(List<String> answers) {
        return Terms.list(
                answers.stream().map(answer -> "»" + Terms.of(answer) + "«").toList(), "eller");
    }

    private static String in(Indicator indicator, int year) {
        return "i " + shifted(indicator, year);
    }

    private static String cohort(Indicator indicator, int year) {
        int shifted = shifted(indicator, year);
        return shifted == year ? "" : " Opgørelsen gælder virksomheder vejledt i " + shifted + ".";
    }

    private static int shifted(Indicator indicator, int year) {
        return switch (indicator.period() == null ? "" : indicator.period()) {
            case "YEAR_EARLIER" -> year - 1;
            case "TWO_YEARS_EARLIER" -> year - 2;
            default -> year;
        };
    }
}
