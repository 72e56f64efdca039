package dk.kkr.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A goal in the document. */
final class WordGoal {

    private static final List<String> HEAD = List.of("Målepunkt", "Resultat", "Måltal", "Opfyldelse", "Grundlag");
    private static final int[] WIDTHS = {32, 18, 20, 15, 15};

    private WordGoal() {}

    static void write(Word word, GoalText goal) {
        word.heading(1, goal.heading());
        word.body(goal.origin() + " mål. Målopfyldelse: " + goal.shown() + ". " + goal.state() + ".");
        goal.purpose().forEach(word::body);
        Stream.of(goal.provisional(), goal.assessed())
                .filter(notice -> !notice.isEmpty())
                .forEach(notice -> word.paragraph("Notice", notice));
        goal.reason().forEach(reason -> word.body("Begrundelse: " + reason));
        if (!goal.targets().isEmpty()) {
            word.table(HEAD, rows(goal), WIDTHS);
        }
        if (goal.hasAccount()) {
            word.heading(2, "Husets redegørelse");
            goal.summary().forEach(word::body);
            goal.sections().forEach(section -> section(word, section));
        }
        word.heading(2, "Sådan er tallene beregnet");
        goal.targets()
                .forEach(target ->
                        word.body(target.title() + ": " + (target.explanation() + " " + target.rule()).strip()));
    }

    private static List<List<String>> rows(GoalText goal) {
        List<List<String>> rows = new ArrayList<>();
        for (TargetText target : goal.targets()) {
            rows.add(List.of(
                    "\u2003".repeat(target.depth()) + target.title(),
                    target.actual(),
                    target.threshold(),
                    target.isPending() ? "Afventer data" : target.fulfilment(),
                    target.basis()));
            for (TargetText.SegmentText segment : target.segments()) {
                rows.add(List.of(
                        "\u2003".repeat(target.depth() + 1) + segment.name(),
                        segment.actual(),
                        "",
                        segment.fulfilment(),
                        segment.basis()));
            }
        }
        return rows;
    }

    private static void section(Word word, GoalText.SectionText section) {
        if (!section.heading().isEmpty()) {
            word.heading(3, section.heading());
        }
        section.paragraphs().forEach(word::body);
        if (!section.columns().isEmpty()) {
            word.table(section.columns(), section.rows(), new int[0]);
        }
    }
}
