package dk.kkr.contracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.contracts.document.Difference;
import dk.kkr.contracts.goal.Comparator;
import dk.kkr.contracts.goal.Danish;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.IndicatorKind;
import dk.kkr.contracts.goal.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a difference between two revisions in Danish. */
final class DifferenceSentences {

    private static final int SHORT = 120;

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "Titlen"),
            Map.entry("effectiveFrom", "Ikrafttrædelsen"),
            Map.entry("reason", "Begrundelsen"),
            Map.entry("responsible", "Den ansvarlige"),
            Map.entry("kkrChair", "KKR's formand"),
            Map.entry("boardChair", "Bestyrelsens formand"),
            Map.entry("frameworkAgreement", "Rammeaftalen"),
            Map.entry("focusAreas", "Indsatsområdet"),
            Map.entry("sections", "Afsnittet"),
            Map.entry("followUps", "Opfølgningen"),
            Map.entry("goals", "Målene"),
            Map.entry("targets", "Målepunkterne"),
            Map.entry("number", "Nummeret"),
            Map.entry("purpose", "Formålet"),
            Map.entry("method", "Målemetoden"),
            Map.entry("reporting", "Afrapporteringen"),
            Map.entry("weight", "Vægten"),
            Map.entry("indicator", "Indikatoren"),
            Map.entry("threshold", "Måltallet"),
            Map.entry("value", "Måltallet"),
            Map.entry("comparator", "Kravets form"),
            Map.entry("sinceYear", "Udgangsåret"),
            Map.entry("heading", "Overskriften"),
            Map.entry("text", "Teksten"),
            Map.entry("dueOn", "Fristen"),
            Map.entry("revision", "Udgaven"));

    private final Map<String, String> titles = new HashMap<>();

    DifferenceSentences(List<Goal> before, List<Goal> after) {
        before.forEach(this::name);
        after.forEach(this::name);
    }

    private void name(Goal goal) {
        titles.put("/goals/" + goal.key(), String.valueOf(goal.title()));
        goal.targets().forEach(target -> name("/goals/" + goal.key(), target));
    }

    private void name(String at, Target target) {
        String path = at + "/targets/" + target.key();
        titles.put(path, String.valueOf(target.title()));
        if (target.targets() != null) {
            target.targets().forEach(part -> name(path, part));
        }
    }

    String tell(Difference it) {
        String whole = titles.get(it.path());
        if (whole != null) {
            String kind = it.path().contains("/targets/") ? "Målepunktet" : "Målet";
            return kind + " »" + whole + "«" + of(parent(it.path())) + what(it.from() == null, it.to() == null);
        }
        String subject = subject(it.path()) + of(holder(it.path()));
        if (it.from() == null || it.to() == null) {
            String value = value(it.to() == null ? it.from() : it.to());
            return subject + (value.isEmpty() ? "" : " (" + value + ")") + what(it.from() == null, it.to() == null);
        }
        String before = value(it.from());
        String after = value(it.to());
        return before.isEmpty() || after.isEmpty()
                ? subject + " er ændret."
                : subject + " er ændret fra " + before + " til " + after + ".";
    }

    private static String what(boolean added, boolean removed) {
        return added ? " er kommet til." : removed ? " er udgået." : " er ændret.";
    }

    /** The field in Danish: the last name of the path that has one. */
    private static String subject(String path) {
        List<String> names = Arrays.asList(path.split("/", -1));
        if (names.contains("indicator")) {
            return "Indikatoren";
        }
        String last = names.get(names.size() - 1);
        String known = FIELDS.get(last);
        if (known == null) {
            return FIELDS.getOrDefault(names.size() > 1 ? names.get(1) : last, "Indholdet");
        }
        String top = names.size() > 3 ? FIELDS.get(names.get(1)) : null;
        return top == null || path.startsWith("/goals") ? known : known + " i " + top.toLowerCase(Locale.ROOT);
    }

    /** The goal or target that the place belongs to. */
    private @Nullable String holder(String path) {
        String at = path;
        while (!at.isEmpty() && !titles.containsKey(at)) {
            at = parent(at);
        }
        return at.isEmpty() ? null : at;
    }

    private String of(@Nullable String place) {
        String at = place == null ? null : holder(place);
        if (at == null) {
            return "";
        }
        String title = " »" + titles.get(at) + "«";
        if (!at.contains("/targets/")) {
            return " (målet" + title + ")";
        }
        String goal = "/goals/" + at.split("/", -1)[2];
        return " for" + title + " (målet »" + titles.get(goal) + "«)";
    }

    private static String parent(String path) {
        int end = path.lastIndexOf('/');
        return end <= 0 ? "" : path.substring(0, end);
    }

    /** As it reads in a sentence; empty if it is too long or made of parts. */
    private static String value(@Nullable JsonNode node) {
        if (node == null || node.isContainerNode()) {
            return "";
        }
        if (node.isNumber()) {
            return Danish.number(node.decimalValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? "ja" : "nej";
        }
        String text = node.asText();
        return text.length() > SHORT ? "" : word(text);
    }

    private static String word(String text) {
        for (Comparator comparator : Comparator.values()) {
            if (comparator.name().equals(text)) {
                return "»" + comparator.inDanish() + "«";
            }
        }
        for (IndicatorKind kind : IndicatorKind.values()) {
            if (kind.name().equals(text)) {
                return "»" + kind.inDanish() + "«";
            }
        }
        try {
            return "den " + Danish.day(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return "»" + text + "«";
        }
    }
}
