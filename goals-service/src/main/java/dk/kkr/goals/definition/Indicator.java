package dk.kkr.goals.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a target's actual value is found, as the contract declares it.
 *
 * @param filter which rows count; everything in it combines
 * @param perSegment each segment is computed alone, and the lowest fulfilment counts
 * @param tolerance of a geographic spread, in per cent
 * @param activities keys of what was agreed
 */
public record Indicator(
        Kind kind,
        @Nullable String question,
        List<String> counted,
        List<String> excluded,
        Filter filter,
        boolean perSegment,
        Period period,
        @Nullable BigDecimal tolerance,
        @Nullable String measure,
        @Nullable String unit,
        Owner reportedBy,
        List<String> activities,
        @Nullable String sameGoal,
        @Nullable String sameTarget) {

    /** The kinds of the domain; {@code true} for those computed from rows. */
    public enum Kind {
        ANSWER_SHARE(true),
        NET_PROMOTER_SCORE(true),
        COMPANY_COUNT(true),
        PATHWAY_COUNT(true),
        NEW_COMPANY_SHARE(true),
        REFERRED_SHARE(true),
        MUNICIPAL_SPREAD(true),
        REPORTED_VALUE(false),
        ACTIVITIES(false),
        SAME_AS(false),
        ASSESSMENT(false);

        private final boolean fromRows;

        Kind(boolean fromRows) {
            this.fromRows = fromRows;
        }

        public boolean fromRows() {
            return fromRows;
        }
    }

    /** Whose year the rows are of, counted from the contract's. */
    public enum Period {
        CONTRACT_YEAR(0),
        YEAR_EARLIER(1),
        TWO_YEARS_EARLIER(2);

        private final int yearsEarlier;

        Period(int yearsEarlier) {
            this.yearsEarlier = yearsEarlier;
        }

        public int of(int contractYear) {
            return contractYear - yearsEarlier;
        }
    }

    /** Who alone may report a measure (R8). */
    public enum Owner {
        ERST,
        HUB
    }

    /** Which rows count; an empty list or null sets no limit. */
    public record Filter(
            List<String> segments,
            List<String> pathways,
            List<String> themes,
            @Nullable Integer youngerThanYears,
            @Nullable String settlement) {

        public Filter onlySegment(String segment) {
            return new Filter(List.of(segment), pathways, themes, youngerThanYears, settlement);
        }
    }

    static Indicator of(JsonNode json) {
        return new Indicator(
                Kind.valueOf(json.path("kind").asText()),
                text(json, "question"),
                texts(json, "counted"),
                texts(json, "excluded"),
                new Filter(
                        oneOrMore(json, "segment", "segments"),
                        oneOrMore(json, "pathway", "pathways"),
                        oneOrMore(json, "theme", "themes"),
                        json.hasNonNull("youngerThanYears")
                                ? json.get("youngerThanYears").intValue()
                                : null,
                        text(json, "settlement")),
                json.path("perSegment").asBoolean(false),
                json.hasNonNull("period") ? Period.valueOf(json.get("period").asText()) : Period.CONTRACT_YEAR,
                json.hasNonNull("tolerance") ? json.get("tolerance").decimalValue() : null,
                text(json, "measure"),
                text(json, "unit"),
                json.hasNonNull("reportedBy")
                        ? Owner.valueOf(json.get("reportedBy").asText().toUpperCase(Locale.ROOT))
                        : Owner.ERST,
                keys(json.path("activities")),
                text(json, "goal"),
                text(json, "target"));
    }

    /** The same, over other rows. */
    public Indicator with(Filter other) {
        return new Indicator(
                kind,
                question,
                counted,
                excluded,
                other,
                perSegment,
                period,
                tolerance,
                measure,
                unit,
                reportedBy,
                activities,
                sameGoal,
                sameTarget);
    }

    /** The segment a reported value is about; null for all companies. */
    public @Nullable String segment() {
        return filter.segments().size() == 1 ? filter.segments().get(0) : null;
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    private static List<String> texts(JsonNode json, String field) {
        List<String> found = new ArrayList<>();
        json.path(field).forEach(item -> found.add(item.asText()));
        return List.copyOf(found);
    }

    private static List<String> oneOrMore(JsonNode json, String one, String more) {
        String single = text(json, one);
        return single == null ? texts(json, more) : List.of(single);
    }

    private static List<String> keys(JsonNode activities) {
        List<String> found = new ArrayList<>();
        activities.forEach(item -> found.add(item.path("key").asText()));
        return List.copyOf(found);
    }
}
