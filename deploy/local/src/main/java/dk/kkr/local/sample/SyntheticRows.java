package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Registrations and evaluations of a year whose totals are the published ones.
 *
 * <p>The rows behind a published statement are not public. These are made up, the same ones each time, and their company names say
 * so.
 */
final class SyntheticRows {

    private final String hub;
    private final int year;
    private final JsonNode totals;
    private final List<ObjectNode> registrations = new ArrayList<>();

    /** @param totals counts by pathway, theme, municipality and answer, as in the sample's files */
    SyntheticRows(String hub, int year, JsonNode totals) {
        this.hub = hub;
        this.year = year;
        this.totals = totals;
        makeRegistrations();
    }

    String registrations() {
        return lines(registrations);
    }

    private void makeRegistrations() {
        CvrNumbers numbers = new CvrNumbers(totals.get("firstCvr").intValue());
        List<String> homes = Mix.of(Mix.counts(totals.get("companiesByMunicipality")));
        int companies = totals.get("companies").intValue();
        List<String> cvrs = new ArrayList<>();
        for (int i = 0; i < companies; i++) {
            cvrs.add(numbers.next());
        }
        Set<String> young =
                new HashSet<>(cvrs.subList(0, totals.get("youngCompanies").intValue()));
        Set<String> referred =
                new HashSet<>(cvrs.subList(0, totals.get("companiesReferred").intValue()));
        List<String> pathways = Mix.of(Mix.counts(totals.get("pathways")));
        List<String> themes = Mix.of(Mix.counts(totals.get("themes")));
        for (int i = 0; i < pathways.size(); i++) {
            String cvr = cvrs.get(i % companies);
            ObjectNode row = row(year, "R", i, cvr, homes.get(i % companies), pathways.get(i), themes.get(i));
            if (young.contains(cvr)) {
                row.put("companyFoundedOn", (year - 1) + "-01-15");
            }
            if (referred.contains(cvr)) {
                row.withArray("referredTo")
                        .addObject()
                        .put("actor", "Privat rådgiver")
                        .put("kind", "PRIVATE_ADVISOR");
            }
            registrations.add(row);
        }
        for (int i = 0; i < totals.get("earlyWarning").intValue(); i++) {
            registrations.add(row(year, "E", i, numbers.next(), homes.get(i % companies), "EARLY_WARNING", "CRISIS"));
        }
        int again = totals.get("companiesAlsoGuidedYearBefore").intValue();
        for (int i = 0; i < again; i++) {
            int company = companies - again + i;
            registrations.add(row(year - 1, "R", i, cvrs.get(company), homes.get(company), "SHORT", "INNOVATION"));
        }
    }

    private ObjectNode row(
            int ofYear, String series, int number, String cvr, String municipality, String pathway, String theme) {
        LocalDate day = LocalDate.of(ofYear, 1 + number % 12, 1 + number % 28);
        boolean segmented = pathway.equals("GROWTH") || pathway.equals("OPERATIONS");
        ObjectNode row = Api.JSON.createObjectNode();
        row.put("registrationId", "%s%d-%05d".formatted(series, ofYear, number));
        row.put("hub", hub);
        row.put("cvr", cvr);
        row.put("pNumber", "10" + cvr);
        row.put("companyName", "Syntetisk eksempelvirksomhed " + cvr + " ApS");
        row.put("municipality", municipality);
        row.put("segment", segmented ? pathway : null);
        row.put("pathway", pathway);
        row.put("theme", theme);
        row.put("startedOn", day.toString());
        row.put("endedOn", day.toString());
        row.put("hours", pathway.equals("SHORT") ? 2.5 : 6.0);
        row.put("companyFoundedOn", (ofYear - 12) + "-01-15");
        row.putArray("referredTo");
        row.put("recordedAt", day + "T12:00:00Z");
        return row;
    }

    /** For each question the stated number of each answer, given by guided companies of the year that fit. */
    String evaluations() {
        Map<String, ObjectNode> answers = new LinkedHashMap<>();
        List<ObjectNode> ofTheYear = registrations.stream()
                .filter(row -> row.get("startedOn").textValue().startsWith(year + "-"))
                .toList();
        totals.get("evaluations").properties().forEach(question -> question.getValue()
                .forEach(group -> answer(question.getKey(), group, ofTheYear, answers)));
        return lines(ofTheYear.stream()
                .filter(row -> answers.containsKey(id(row)))
                .map(row -> evaluation(row, java.util.Objects.requireNonNull(answers.get(id(row)))))
                .toList());
    }

    private static void answer(
            String question, JsonNode group, List<ObjectNode> rows, Map<String, ObjectNode> answers) {
        List<String> values = Mix.of(Mix.counts(group.get("answers")));
        List<ObjectNode> chosen = rows.stream()
                .filter(row -> group.get("where").properties().stream()
                        .allMatch(filter -> filter.getValue().equals(row.get(filter.getKey()))))
                .filter(row -> !answers.getOrDefault(id(row), Api.JSON.createObjectNode())
                        .has(question))
                .limit(values.size())
                .toList();
        if (chosen.size() < values.size()) {
            throw new LoadFailed(question + ": " + values.size() + " answers for " + chosen.size() + " rows.");
        }
        for (int i = 0; i < values.size(); i++) {
            ObjectNode given = answers.computeIfAbsent(id(chosen.get(i)), any -> Api.JSON.createObjectNode());
            if (question.equals("recommend")) {
                given.put(question, Integer.parseInt(values.get(i)));
            } else {
                given.put(question, values.get(i));
            }
        }
    }

    private ObjectNode evaluation(ObjectNode row, ObjectNode answers) {
        ObjectNode evaluation = Api.JSON.createObjectNode();
        evaluation.put("evaluationId", "V" + id(row));
        evaluation.put("hub", hub);
        evaluation.put("registrationId", id(row));
        evaluation.put("answeredOn", row.get("startedOn").textValue());
        evaluation.set("answers", answers);
        evaluation.put("recordedAt", row.get("startedOn").textValue() + "T18:00:00Z");
        return evaluation;
    }

    private static String id(ObjectNode row) {
        return row.get("registrationId").textValue();
    }

    static String lines(List<ObjectNode> rows) {
        ArrayNode all = Api.JSON.createArrayNode().addAll(rows);
        List<String> lines = new ArrayList<>();
        all.forEach(row -> lines.add(row.toString()));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
