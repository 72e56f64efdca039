package dk.kkr.goals.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.goals.oracle.Expected.Figure;
import dk.kkr.goals.oracle.Expected.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The indicators, by plain loops over all rows. */
final class Rules {

    private final World world;
    private final int round;
    private final List<JsonNode> registrations;
    private final List<JsonNode> evaluations;
    private final Map<Integer, List<JsonNode>> years = new HashMap<>();
    private final Map<String, String> municipalities = new HashMap<>();

    Rules(World world, int round) {
        this.world = world;
        this.round = round;
        this.registrations = World.settled(world.registrations, "registrationId", round);
        this.evaluations = World.settled(world.evaluations, "evaluationId", round);
    }

    Figure figure(JsonNode indicator, @Nullable String onlySegment, int contractYear, String contract, String goal) {
        int year = contractYear
                - switch (indicator.path("period").asText("CONTRACT_YEAR")) {
                    case "YEAR_EARLIER" -> 1;
                    case "TWO_YEARS_EARLIER" -> 2;
                    default -> 0;
                };
        return switch (indicator.path("kind").asText()) {
            case "ANSWER_SHARE" -> answerShare(indicator, onlySegment, year);
            case "NET_PROMOTER_SCORE" -> netPromoterScore(indicator, onlySegment, year);
            case "COMPANY_COUNT" -> {
                int count = companies(indicator, onlySegment, year).size();
                yield ofYear(year).isEmpty() ? Figure.NONE : new Figure(Ratio.of(count, 1), (long) count, null, null);
            }
            case "PATHWAY_COUNT" -> {
                int count = rows(indicator, onlySegment, year, false).size();
                yield ofYear(year).isEmpty() ? Figure.NONE : new Figure(Ratio.of(count, 1), (long) count, null, null);
            }
            case "NEW_COMPANY_SHARE" -> newCompanies(indicator, onlySegment, year);
            case "REFERRED_SHARE" -> referred(indicator, onlySegment, year);
            case "MUNICIPAL_SPREAD" -> spread(indicator, onlySegment, year);
            case "REPORTED_VALUE" -> reported(indicator, onlySegment, contractYear);
            case "ACTIVITIES" -> activities(indicator, contract, goal);
            default -> Figure.NONE;
        };
    }

    private List<JsonNode> ofYear(int year) {
        return years.computeIfAbsent(year, wanted -> {
            List<JsonNode> found = new ArrayList<>();
            for (JsonNode row : registrations) {
                if (started(row).getYear() == wanted) {
                    found.add(row);
                }
            }
            return found;
        });
    }

    private static final Map<String, LocalDate> DATES = new HashMap<>();

    private static LocalDate started(JsonNode row) {
        return DATES.computeIfAbsent(row.path("startedOn").asText(), LocalDate::parse);
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.path(field).asText() : null;
    }

    /** The rows that all filters let through. */
    private List<JsonNode> rows(JsonNode indicator, @Nullable String onlySegment, int year, boolean ofCompanies) {
        Set<String> segments = onlySegment == null ? named(indicator, "segment", "segments") : Set.of(onlySegment);
        Set<String> pathways = named(indicator, "pathway", "pathways");
        Set<String> themes = named(indicator, "theme", "themes");
        String settlement = text(indicator, "settlement");
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode row : ofYear(year)) {
            String cvr = text(row, "cvr");
            String segment = text(row, "segment");
            if (ofCompanies && cvr == null) {
                continue;
            }
            if (!segments.isEmpty() && (segment == null || !segments.contains(segment))) {
                continue;
            }
            if (!pathways.isEmpty() && !pathways.contains(row.path("pathway").asText())) {
                continue;
            }
            if (!themes.isEmpty() && !themes.contains(row.path("theme").asText())) {
                continue;
            }
            if (settlement != null) {
                String place = ofCompanies
                        ? municipality(String.valueOf(cvr), year)
                        : row.path("municipality").asText();
                if (!settlement.equals(settlementOf(place))) {
                    continue;
                }
            }
            if (segments.contains("OPERATIONS") && "OPERATIONS".equals(segment) && cvr != null && warned(cvr, year)) {
                continue;
            }
            if (indicator.hasNonNull("youngerThanYears")
                    && (cvr == null
                            || !young(
                                    cvr,
                                    year,
                                    indicator.path("youngerThanYears").asInt()))) {
                continue;
            }
            found.add(row);
        }
        return found;
    }

    private Set<String> companies(JsonNode indicator, @Nullable String onlySegment, int year) {
        Set<String> cvrs = new TreeSet<>();
        rows(indicator, onlySegment, year, true)
                .forEach(row -> cvrs.add(row.path("cvr").asText()));
        return cvrs;
    }

    private static Set<String> named(JsonNode indicator, String one, String many) {
        Set<String> names = new HashSet<>();
        if (indicator.hasNonNull(one)) {
            names.add(indicator.path(one).asText());
        }
        indicator.path(many).forEach(name -> names.add(name.asText()));
        return names;
    }

    /** R5: that of its latest row of the year. */
    private String municipality(String cvr, int year) {
        return municipalities.computeIfAbsent(cvr + year, key -> latest(cvr, year));
    }

    private String latest(String cvr, int year) {
        return ofYear(year).stream()
                .filter(row -> cvr.equals(text(row, "cvr")))
                .max(Comparator.comparing(Rules::started)
                        .thenComparing(row -> row.path("recordedAt").asText())
                        .thenComparing(row -> row.path("registrationId").asText()))
                .orElseThrow()
                .path("municipality")
                .asText();
    }

    private String settlementOf(String code) {
        return world.places.stream()
                .filter(place -> place.code().equals(code))
                .map(place -> place.rural() ? "RURAL" : "URBAN")
                .findFirst()
                .orElseThrow();
    }

    /** R7: an Early Warning row up to the year's end. */
    private boolean warned(String cvr, int year) {
        for (JsonNode row : registrations) {
            if (cvr.equals(text(row, "cvr"))
                    && row.path("pathway").asText().equals("EARLY_WARNING")
                    && started(row).getYear() <= year) {
                return true;
            }
        }
        return false;
    }

    /** R5: some row of the year began before the birthday of that number; an unknown founding date is not young. */
    private boolean young(String cvr, int year, int age) {
        for (JsonNode row : ofYear(year)) {
            if (cvr.equals(text(row, "cvr"))
                    && row.hasNonNull("companyFoundedOn")
                    && started(row)
                            .isBefore(
                                    LocalDate.parse(row.path("companyFoundedOn").asText())
                                            .plusYears(age))) {
                return true;
            }
        }
        return false;
    }

    private List<String> answers(JsonNode indicator, @Nullable String onlySegment, int year) {
        List<JsonNode> counted = rows(indicator, onlySegment, year, false);
        List<String> given = new ArrayList<>();
        for (JsonNode evaluation : evaluations) {
            for (JsonNode row : counted) {
                JsonNode answer = evaluation
                        .path("answers")
                        .path(indicator.path("question").asText());
                if (row.path("registrationId").equals(evaluation.path("registrationId"))
                        && !answer.isMissingNode()
                        && !answer.isNull()) {
                    given.add(answer.asText());
                }
            }
        }
        return given;
    }

    private Figure answerShare(JsonNode indicator, @Nullable String onlySegment, int year) {
        Set<String> counted = named(indicator, "", "counted");
        Set<String> excluded = named(indicator, "", "excluded");
        long part = 0;
        long whole = 0;
        for (String answer : answers(indicator, onlySegment, year)) {
            if (!excluded.contains(answer)) {
                whole++;
                part += counted.contains(answer) ? 1 : 0;
            }
        }
        return Figure.share(part, whole);
    }

    private Figure netPromoterScore(JsonNode indicator, @Nullable String onlySegment, int year) {
        long up = 0;
        long down = 0;
        long all = 0;
        for (String answer : answers(indicator, onlySegment, year)) {
            int score = Integer.parseInt(answer);
            all++;
            up += score >= 9 ? 1 : 0;
            down += score <= 6 ? 1 : 0;
        }
        return Figure.share(up - down, all);
    }

    private Figure newCompanies(JsonNode indicator, @Nullable String onlySegment, int year) {
        if (ofYear(year - 1).isEmpty()) {
            return Figure.NONE;
        }
        Set<String> before = new HashSet<>();
        ofYear(year - 1).forEach(row -> before.add(String.valueOf(text(row, "cvr"))));
        Set<String> all = companies(indicator, onlySegment, year);
        return Figure.share(all.stream().filter(cvr -> !before.contains(cvr)).count(), all.size());
    }

    private Figure referred(JsonNode indicator, @Nullable String onlySegment, int year) {
        Set<String> referred = new HashSet<>();
        for (JsonNode row : rows(indicator, onlySegment, year, true)) {
            if (!row.path("referredTo").isEmpty()) {
                referred.add(row.path("cvr").asText());
            }
        }
        return Figure.share(
                referred.size(), companies(indicator, onlySegment, year).size());
    }

    private Figure spread(JsonNode indicator, @Nullable String onlySegment, int year) {
        String settlement = text(indicator, "settlement");
        List<String> places = new ArrayList<>();
        for (World.Place place : world.places) {
            if (settlement == null || settlement.equals(settlementOf(place.code()))) {
                places.add(place.code());
            }
        }
        Set<String> companies = companies(indicator, onlySegment, year);
        long inhabitants = 0;
        for (String place : places) {
            Integer count = inhabitants(place, year);
            if (count == null) {
                return Figure.NONE;
            }
            inhabitants += count;
        }
        if (places.isEmpty() || companies.isEmpty() || inhabitants == 0) {
            return Figure.NONE;
        }
        BigDecimal tolerance = indicator.path("tolerance").decimalValue();
        long within = 0;
        for (String place : places) {
            long here = companies.stream()
                    .filter(cvr -> municipality(cvr, year).equals(place))
                    .count();
            Integer people = inhabitants(place, year);
            Ratio fair = Ratio.of(people == null ? 0 : people, inhabitants);
            Ratio had = Ratio.of(here, companies.size());
            Ratio slack = fair.times(Ratio.of(tolerance)).over(Ratio.HUNDRED);
            if (had.compareTo(fair.minus(slack)) >= 0 && had.compareTo(fair.plus(slack)) <= 0) {
                within++;
            }
        }
        Figure share = Figure.share(within, places.size());
        return new Figure(share.actual(), (long) companies.size(), within, (long) places.size());
    }

    /** On 1 January of the year, else the latest earlier; of several statements the last. */
    private @Nullable Integer inhabitants(String place, int year) {
        World.Inhabitants found = null;
        for (World.Inhabitants one : world.inhabitants) {
            if (one.round() <= round
                    && one.municipality().equals(place)
                    && one.year() <= year
                    && (found == null
                            || one.year() > found.year()
                            || (one.year() == found.year() && one.round() >= found.round()))) {
                found = one;
            }
        }
        return found == null ? null : found.count();
    }

    private Figure reported(JsonNode indicator, @Nullable String onlySegment, int contractYear) {
        String segment = onlySegment == null ? text(indicator, "segment") : onlySegment;
        Figure last = Figure.NONE;
        for (World.Measured one : world.measurements) {
            if (one.round() <= round
                    && one.year() == contractYear
                    && one.measure().equals(indicator.path("measure").asText())
                    && java.util.Objects.equals(one.segment(), segment)
                    && one.owner().equals(indicator.path("reportedBy").asText("ERST"))) {
                last = new Figure(Ratio.of(one.value()), null, null, null);
            }
        }
        return last;
    }

    private Figure activities(JsonNode indicator, String contract, String goal) {
        long good = 0;
        for (JsonNode agreed : indicator.path("activities")) {
            JsonNode report = note(contract, goal, agreed.path("key").asText());
            String state = report == null ? "" : report.path("state").asText();
            boolean done = state.equals("DONE") && report != null && report.hasNonNull("satisfactory");
            if (!done && !state.equals("NOT_DONE")) {
                return Figure.NONE;
            }
            good += done && report.path("satisfactory").asBoolean() ? 1 : 0;
        }
        return Figure.share(good, indicator.path("activities").size());
    }

    @Nullable
    JsonNode note(String contract, String goal, String key) {
        JsonNode found = null;
        for (World.Note note : world.notes.getOrDefault(contract, List.of())) {
            if (note.round() <= round && note.goal().equals(goal) && note.key().equals(key)) {
                found = note.body();
            }
        }
        return found;
    }
}
