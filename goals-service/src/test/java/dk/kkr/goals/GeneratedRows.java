package dk.kkr.goals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Synthetic rows whose totals are the published ones, the same each time. None is a real company. */
final class GeneratedRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String hub;
    private final int year;
    private final List<ObjectNode> registrations = new ArrayList<>();
    private int nextCvr = 99_000_000;

    GeneratedRows(JsonNode microCase) {
        this.hub = microCase.at("/contract/hub").asText();
        this.year = microCase.at("/contract/year").asInt();
        make(microCase.at("/microdata/registrations"));
    }

    List<ObjectNode> registrations() {
        return registrations;
    }

    private void make(JsonNode spec) {
        int companies = spec.path("companies").asInt();
        List<String> cvrs = new ArrayList<>();
        for (int i = 0; i < companies; i++) {
            cvrs.add(cvr());
        }
        List<String> municipalities = spread(spec.path("companiesByMunicipality"));
        List<String> themes = spread(spec.path("themes"));
        List<String> pathways = spread(spec.path("pathways"));
        int young = spec.path("youngCompanies").asInt();
        int referred = spec.path("companiesReferred").asInt();
        for (int i = 0; i < pathways.size(); i++) {
            int company = i % companies;
            registrations.add(row(
                    year,
                    "R" + year + "-" + five(i),
                    cvrs.get(company),
                    municipalities.get(company),
                    pathways.get(i),
                    themes.get(i),
                    i,
                    company < young,
                    company < referred));
        }
        for (int i = 0; i < spec.path("earlyWarning").asInt(); i++) {
            registrations.add(row(
                    year,
                    "E" + year + "-" + five(i),
                    cvr(),
                    municipalities.get(i % municipalities.size()),
                    "EARLY_WARNING",
                    "CRISIS",
                    i,
                    false,
                    false));
        }
        List<String> repeat = cvrs.subList(
                companies - spec.path("companiesAlsoGuidedYearBefore").asInt(), companies);
        for (int i = 0; i < repeat.size(); i++) {
            registrations.add(row(
                    year - 1,
                    "R" + (year - 1) + "-" + five(i),
                    repeat.get(i),
                    municipalities.get(cvrs.indexOf(repeat.get(i))),
                    "SHORT",
                    "INNOVATION",
                    i,
                    false,
                    false));
        }
    }

    List<ObjectNode> evaluations(JsonNode spec) {
        Map<String, ObjectNode> answers = new TreeMap<>();
        spec.fields().forEachRemaining(question -> question.getValue().forEach(group -> {
            List<ObjectNode> chosen = registrations.stream()
                    .filter(r -> r.path("startedOn").asText().startsWith(String.valueOf(year)))
                    .filter(r -> matches(r, group.path("where")))
                    .filter(r -> !answers.getOrDefault(r.path("registrationId").asText(), JSON.createObjectNode())
                            .has(question.getKey()))
                    .toList();
            List<String> values = spread(group.path("answers"));
            for (int i = 0; i < values.size(); i++) {
                ObjectNode given = answers.computeIfAbsent(
                        chosen.get(i).path("registrationId").asText(), key -> JSON.createObjectNode());
                if (question.getKey().equals("recommend")) {
                    given.put("recommend", Integer.parseInt(values.get(i)));
                } else {
                    given.put(question.getKey(), values.get(i));
                }
            }
        }));
        Map<String, String> started = new LinkedHashMap<>();
        registrations.forEach(r -> started.put(
                r.path("registrationId").asText(), r.path("startedOn").asText()));
        List<ObjectNode> rows = new ArrayList<>();
        answers.forEach((key, value) -> {
            ObjectNode row = JSON.createObjectNode();
            row.put("evaluationId", "V" + key).put("hub", hub).put("registrationId", key);
            row.put("answeredOn", started.get(key)).set("answers", value);
            rows.add(row.put("recordedAt", started.get(key) + "T18:00:00Z"));
        });
        return rows;
    }

    private static boolean matches(ObjectNode row, JsonNode where) {
        Set<String> differing = new HashSet<>();
        where.fields().forEachRemaining(f -> {
            if (!row.path(f.getKey()).equals(f.getValue())) {
                differing.add(f.getKey());
            }
        });
        return differing.isEmpty();
    }

    /** The keys, each as often as its count, evenly mixed. */
    private static List<String> spread(JsonNode counts) {
        Map<String, Integer> left = new LinkedHashMap<>();
        counts.fields().forEachRemaining(f -> left.put(f.getKey(), f.getValue().asInt()));
        int total = left.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, BigDecimal> due = new LinkedHashMap<>();
        Map<String, Integer> all = new LinkedHashMap<>(left);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            all.forEach((key, count) -> due.merge(key, BigDecimal.valueOf(count), BigDecimal::add));
            String next = all.keySet().stream()
                    .filter(k -> left.get(k) > 0)
                    .reduce((a, b) -> due.get(b).compareTo(due.get(a)) > 0 ? b : a)
                    .orElseThrow();
            due.merge(next, BigDecimal.valueOf(-total), BigDecimal::add);
            left.merge(next, -1, Integer::sum);
            keys.add(next);
        }
        return keys;
    }

    private ObjectNode row(
            int rowYear,
            String id,
            String cvr,
            String municipality,
            String pathway,
            String theme,
            int i,
            boolean young,
            boolean referred) {
        String day = String.format(Locale.ROOT, "%d-%02d-%02d", rowYear, 1 + i % 12, 1 + i % 28);
        ObjectNode row = JSON.createObjectNode();
        row.put("registrationId", id).put("hub", hub).put("cvr", cvr).put("pNumber", "10" + cvr);
        row.put("companyName", "Eksempel " + cvr + " ApS").put("municipality", municipality);
        row.put("segment", pathway.equals("GROWTH") || pathway.equals("OPERATIONS") ? pathway : null);
        row.put("pathway", pathway).put("theme", theme).put("startedOn", day).put("endedOn", day);
        row.put("hours", pathway.equals("SHORT") ? 2.5 : 6.0);
        row.put("companyFoundedOn", (rowYear - (young ? 1 : 12)) + "-01-15");
        var to = row.putArray("referredTo");
        if (referred) {
            to.addObject().put("actor", "Privat rådgiver").put("kind", "PRIVATE_ADVISOR");
        }
        return row.putNull("referredFrom").put("recordedAt", day + "T12:00:00Z");
    }

    private static String five(int i) {
        return String.format(Locale.ROOT, "%05d", i);
    }

    private String cvr() {
        int[] weights = {2, 7, 6, 5, 4, 3, 2, 1};
        while (true) {
            String digits = String.valueOf(nextCvr++);
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            if (sum % 11 == 0) {
                return digits;
            }
        }
    }
}
