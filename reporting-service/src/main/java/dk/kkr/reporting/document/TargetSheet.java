package dk.kkr.reporting.document;

import dk.kkr.reporting.statement.Target;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Every group, target and segment with its figures as numbers. */
final class TargetSheet {

    private static final List<String> HEAD = List.of(
            "Mål",
            "Målets titel",
            "Målepunkt",
            "Resultat",
            "Enhed",
            "Krav",
            "Måltal",
            "Målopfyldelse",
            "Tilstand",
            "n",
            "Tæller",
            "Nævner",
            "Sådan er det beregnet");

    private TargetSheet() {}

    static void write(Worksheet sheet, StatementText text) {
        Grid grid = new Grid(sheet, 6, 36, 44, 12, 14, 12, 12, 14, 16, 9, 9, 9, 80);
        grid.head(HEAD);
        sheet.freezePane(0, 1);
        for (GoalText goal : text.goals()) {
            for (TargetText target : goal.targets()) {
                target(grid, goal, target);
                for (int i = 0; i < target.segments().size(); i++) {
                    segment(grid, goal, target, i);
                }
            }
        }
        sheet.setAutoFilter(0, 0, Math.max(1, grid.row() - 1), HEAD.size() - 1);
        sheet.fitToWidth((short) 1);
        sheet.pageOrientation("landscape");
    }

    private static void target(Grid grid, GoalText goal, TargetText target) {
        Target figures = target.target();
        title(grid, goal, "   ".repeat(target.depth()) + target.title() + (target.group() ? " (gruppe)" : ""));
        grid.number(3, figures.actual(), Grid.NUMBER);
        grid.text(4, Sheets.unit(figures));
        grid.text(5, Sheets.comparator(figures.comparator()));
        grid.number(6, figures.threshold(), Grid.NUMBER);
        grid.number(7, figures.percent(), Grid.PERCENT);
        grid.text(8, target.state());
        grid.count(9, figures.n());
        grid.number(10, figures.numerator(), Grid.NUMBER);
        grid.number(11, figures.denominator(), Grid.NUMBER);
        grid.text(12, (target.explanation() + " " + target.rule()).strip());
        grid.next();
    }

    private static void segment(Grid grid, GoalText goal, TargetText target, int at) {
        Target.Segment segment = target.target().segments().get(at);
        title(
                grid,
                goal,
                "   ".repeat(target.depth() + 1) + target.segments().get(at).name());
        grid.number(3, segment.actual(), Grid.NUMBER);
        grid.text(4, Sheets.unit(target.target()));
        grid.number(7, segment.percent(), Grid.PERCENT);
        grid.count(9, segment.n());
        grid.number(10, segment.numerator(), Grid.NUMBER);
        grid.number(11, segment.denominator(), Grid.NUMBER);
        grid.next();
    }

    private static void title(Grid grid, GoalText goal, String title) {
        grid.count(0, (long) goal.goal().number());
        grid.text(1, goal.title());
        grid.text(2, title);
    }
}
