package dk.kkr.goals.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Random definitions: every kind of indicator, all filters, groups in groups, weights. */
final class RandomContract {

    static final int GOALS = 5;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KINDS = List.of(
            "ANSWER_SHARE",
            "ANSWER_SHARE",
            "NET_PROMOTER_SCORE",
            "COMPANY_COUNT",
            "PATHWAY_COUNT",
            "NEW_COMPANY_SHARE",
            "REFERRED_SHARE",
            "MUNICIPAL_SPREAD",
            "MUNICIPAL_SPREAD",
            "REPORTED_VALUE",
            "ACTIVITIES",
            "SAME_AS",
            "ASSESSMENT");

    private final Random random;
    private final World world;
    private final int year;

    RandomContract(Random random, World world, int year) {
        this.random = random;
        this.world = world;
        this.year = year;
    }

    ObjectNode make(String id, int revision) {
        ObjectNode contract = JSON.createObjectNode()
                .put("id", id)
                .put("hub", world.hub)
                .put("kkr", "nordjylland")
                .put("year", year)
                .put("title", "T")
                .put("status", "SIGNED")
                .put("revision", revision);
        ArrayNode goals = contract.putArray("goals");
        for (int i = 1; i <= GOALS; i++) {
            ObjectNode goal =
                    goals.addObject().put("key", "g" + i).put("number", i).put("title", "G");
            goal.put("origin", "NATIONAL").put("weight", weight());
            ArrayNode targets = goal.putArray("targets");
            for (int t = 1; t <= 6; t++) {
                target(targets.addObject(), i, "t" + t, 0);
            }
        }
        return contract;
    }

    private void target(ObjectNode target, int goal, String key, int depth) {
        target.put("key", key).put("title", key).put("weight", weight());
        // The first target of each goal is plain, so that others can be the same as it.
        if (depth < 2 && !key.equals("t1") && random.nextInt(4) == 0) {
            ArrayNode members = target.putArray("targets");
            for (int m = 1; m <= 2 + random.nextInt(2); m++) {
                target(members.addObject(), goal, key + "m" + m, depth + 1);
            }
            return;
        }
        ObjectNode indicator = target.putObject("indicator");
        String kind = pick(KINDS);
        if (kind.equals("SAME_AS") && (goal == 1 || key.equals("t1"))) {
            kind = "REPORTED_VALUE";
        }
        indicator(indicator.put("kind", kind), kind, goal);
        threshold(target, kind);
    }

    private void threshold(ObjectNode target, String kind) {
        if (kind.equals("ASSESSMENT") || random.nextInt(8) == 0) {
            target.putNull("threshold");
            return;
        }
        String comparator = pick(List.of("AT_LEAST", "AT_LEAST", "AT_MOST", "MORE_THAN", "RISE_AT_LEAST"));
        ObjectNode threshold = target.putObject("threshold").put("comparator", comparator);
        threshold.put(
                "value", new BigDecimal(pick(List.of("0.5", "1", "5", "10", "33.3", "50", "66.67", "80", "100", "3"))));
        if (comparator.equals("MORE_THAN") && random.nextBoolean()) {
            threshold.put("value", random.nextBoolean() ? 0 : -5);
        }
        if (comparator.equals("RISE_AT_LEAST")) {
            threshold.put("sinceYear", RandomWorld.FIRST + random.nextInt(year - RandomWorld.FIRST));
        }
    }

    private void indicator(ObjectNode it, String kind, int goal) {
        switch (kind) {
            case "ANSWER_SHARE" -> {
                boolean competence = random.nextBoolean();
                it.put("question", competence ? "competence" : "effect");
                ArrayNode counted = it.putArray("counted");
                counted.add(competence ? "VERY_SATISFIED" : "HIGH");
                if (random.nextBoolean()) {
                    counted.add(competence ? "SATISFIED" : "SOME");
                }
                if (random.nextInt(3) > 0) {
                    it.putArray("excluded").add("DONT_KNOW");
                }
            }
            case "NET_PROMOTER_SCORE" -> it.put("question", "recommend");
            case "MUNICIPAL_SPREAD" ->
                it.put("tolerance", new BigDecimal(pick(List.of("0", "10", "20", "12.5", "50", "100"))));
            case "REPORTED_VALUE" -> {
                it.put("measure", pick(List.of("M1", "M2", "M3"))).put("unit", "INDEX");
                if (random.nextInt(3) == 0) {
                    it.put("segment", pick(List.of("GROWTH", "OPERATIONS")));
                }
                if (random.nextInt(4) == 0) {
                    it.put("reportedBy", "HUB");
                }
            }
            case "ACTIVITIES" -> {
                ArrayNode agreed = it.putArray("activities");
                agreed.addObject().put("key", "a1").put("title", "A");
                if (random.nextBoolean()) {
                    agreed.addObject().put("key", "a2").put("title", "A");
                }
            }
            case "SAME_AS" ->
                it.put("goal", "g" + (1 + random.nextInt(goal - 1))).put("target", "t1");
            default -> {
                // ASSESSMENT and the counts have nothing of their own.
            }
        }
        if (!List.of("REPORTED_VALUE", "ACTIVITIES", "SAME_AS", "ASSESSMENT").contains(kind)) {
            filters(it, kind);
        }
        if (random.nextInt(4) == 0 && !kind.equals("SAME_AS")) {
            it.put("period", pick(List.of("YEAR_EARLIER", "TWO_YEARS_EARLIER")));
        }
    }

    private void filters(ObjectNode it, String kind) {
        if (kind.equals("ANSWER_SHARE") || kind.equals("NET_PROMOTER_SCORE")) {
            it.put("perSegment", random.nextInt(4) == 0);
        }
        if (!it.path("perSegment").asBoolean() && random.nextInt(3) == 0) {
            some(it, "segments", List.of("GROWTH", "OPERATIONS"));
        }
        if (random.nextInt(4) == 0) {
            some(it, "pathways", List.of("GROWTH", "OPERATIONS", "SHORT", "EARLY_WARNING"));
        }
        if (random.nextInt(4) == 0) {
            some(it, "themes", List.of("SALES", "LABOUR", "CRISIS", "FINANCING"));
        }
        if (random.nextInt(4) == 0) {
            it.put("youngerThanYears", 1 + random.nextInt(4));
        }
        if (random.nextInt(4) == 0) {
            it.put("settlement", pick(List.of("URBAN", "RURAL")));
        }
    }

    private void some(ObjectNode it, String field, List<String> of) {
        ArrayNode chosen = it.putArray(field);
        of.forEach(one -> {
            if (random.nextBoolean()) {
                chosen.add(one);
            }
        });
        if (chosen.isEmpty()) {
            chosen.add(of.get(0));
        }
    }

    private BigDecimal weight() {
        return new BigDecimal(pick(List.of("1", "1", "2", "0.5", "0.3", "7")));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
