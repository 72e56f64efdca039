package dk.kkr.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The agreement and the contracts that are multiplied: 12 goals, half of them national, with three targets each, and texts
 * of the length that contracts have.
 */
final class Documents {

    static final int VARIANTS = 4;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NATIONAL = 6;
    private static final String[] WORD_OF_VARIANT = {
        "Iværksætternes vilkår", "Ældreplejens leverandører", "Måltider fra øerne", "Skibsværfternes fremtid"
    };

    private final Words words = new Words(42);

    /** What the contracts of variant 0 to 3 have in their titles. */
    static String wordOf(int variant) {
        return WORD_OF_VARIANT[variant];
    }

    /** A word that stands in the titles of one template in 24 only. */
    static String rareWordOf(int template) {
        return "særkende" + (char) ('a' + template) + "værk";
    }

    static String goalOf(int variant) {
        return "variant-" + variant;
    }

    static String rareGoalOf(int template) {
        return "only-" + template;
    }

    ObjectNode agreement(int from, int to) {
        ObjectNode agreement = JSON.createObjectNode()
                .put("key", "benchmark")
                .put("title", "Rammeaftale " + from + "-" + to)
                .put("fromYear", from)
                .put("toYear", to);
        ArrayNode goals = agreement.putArray("goals");
        for (int i = 0; i < NATIONAL; i++) {
            goal(goals.addObject(), "national-" + i, words.some(6));
        }
        return agreement;
    }

    ObjectNode contract(String hub, int year, int variant, int template) {
        ObjectNode contract = JSON.createObjectNode()
                .put("hub", hub)
                .put("year", year)
                .put("title", "Resultatkontrakt " + year + ": " + words.some(3))
                .put("effectiveFrom", year + "-01-01")
                .put("responsible", "Direktionen")
                .put("kkrChair", "Formand for KKR")
                .put("boardChair", "Formand for bestyrelsen");
        ArrayNode goals = contract.putArray("regionalGoals");
        goal(goals.addObject(), goalOf(variant), WORD_OF_VARIANT[variant] + " og " + words.some(4));
        goal(goals.addObject(), rareGoalOf(template), "Indsats for " + rareWordOf(template));
        for (int i = 2; i < 12 - NATIONAL; i++) {
            goal(goals.addObject(), "regional-" + i, words.some(6));
        }
        ArrayNode sections = contract.putArray("sections");
        for (int i = 0; i < 4; i++) {
            sections.addObject()
                    .put("key", "section-" + i)
                    .put("heading", words.some(4))
                    .put("text", words.some(60));
        }
        ArrayNode focus = contract.putArray("focusAreas");
        for (int i = 0; i < 3; i++) {
            focus.addObject().put("title", words.some(4)).put("text", words.some(30));
        }
        ArrayNode followUps = contract.putArray("followUps");
        followUps.addObject().put("title", "Halvårsstatus").put("dueOn", year + "-08-15");
        return contract;
    }

    ObjectNode amendment(int year) {
        ObjectNode amendment =
                JSON.createObjectNode().put("reason", words.some(12)).put("effectiveFrom", year + "-07-01");
        amendment
                .putArray("sections")
                .addObject()
                .put("key", "section-0")
                .put("heading", words.some(4))
                .put("text", words.some(60));
        return amendment;
    }

    private void goal(ObjectNode goal, String key, String title) {
        goal.put("key", key)
                .put("title", title)
                .put("purpose", words.some(30))
                .put("method", words.some(20))
                .put("reporting", words.some(12));
        ArrayNode targets = goal.putArray("targets");
        target(targets, "companies", "COMPANY_COUNT", 400);
        target(targets, "pathways", "PATHWAY_COUNT", 450);
        ObjectNode indicator =
                (ObjectNode) target(targets, "satisfied", "ANSWER_SHARE", 70).get("indicator");
        indicator.put("question", "sustainability");
        indicator.putArray("counted").add("HIGH").add("SOME");
        indicator.putArray("excluded").add("DONT_KNOW");
    }

    private ObjectNode target(ArrayNode targets, String key, String kind, int value) {
        ObjectNode target = targets.addObject().put("key", key).put("title", words.some(5));
        target.putObject("indicator").put("kind", kind);
        target.putObject("threshold").put("comparator", "AT_LEAST").put("value", value);
        return target;
    }
}
