package dk.kkr.contracts.goal;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.contracts.document.CanonicalJson;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/** Limits of every text, number and list in a body, wherever they stand, so that no document grows without end. */
public final class TextRules {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_LIST = 200;
    private static final int DEEPEST = 12;

    private final Faults faults;
    private final int longestList;

    private TextRules(Faults faults, int longestList) {
        this.faults = faults;
        this.longestList = longestList;
    }

    public static void check(Object body, Faults faults) {
        check(body, LONGEST_LIST, faults);
    }

    /** @param longestList how many items a list may have */
    public static void check(Object body, int longestList, Faults faults) {
        new TextRules(faults, longestList).check("", "", CanonicalJson.tree(body), 0);
    }

    private void check(String at, String name, JsonNode node, int depth) {
        if (node.isContainerNode() && (node.size() > longestList || depth > DEEPEST)) {
            faults.add(
                    at,
                    "SIZE",
                    "A list has at most " + longestList + " items, and groups lie at most four deep.",
                    "En liste har højst " + longestList + " punkter, og grupper ligger højst fire niveauer dybt.");
            return;
        }
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                check(at + "/" + field.getKey(), field.getKey(), field.getValue(), depth + 1);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(at + "/" + i, name, node.get(i), depth + 1);
            }
        } else if (node.isTextual()) {
            text(at, name, node.textValue());
        } else if (node.isNumber()) {
            faults.amount(at, node.decimalValue());
        }
    }

    private void text(String at, String name, String text) {
        int longest =
                switch (name) {
                    case "text", "purpose", "method", "reporting", "reason", "note", "followUp" -> LONGEST_TEXT;
                    default -> LONGEST_NAME;
                };
        if (text.length() > longest) {
            faults.add(
                    at,
                    "SIZE",
                    "The text has at most " + longest + " characters; shorten it.",
                    "Teksten har højst " + longest + " tegn; afkort den.");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            faults.add(
                    at,
                    "PATTERN",
                    "The text holds a control character; remove it.",
                    "Teksten indeholder et kontroltegn; fjern det.");
        }
    }

    /** True if a number is small and plain enough to be kept and shown. */
    static boolean isPlain(BigDecimal value) {
        return value.signum() == 0
                || ((long) value.precision() - value.scale() <= 12
                        && (value.scale() <= 6 || value.stripTrailingZeros().scale() <= 6));
    }
}
