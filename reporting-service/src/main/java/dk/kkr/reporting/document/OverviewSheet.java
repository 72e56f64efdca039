package dk.kkr.reporting.document;

import dk.kkr.reporting.statement.Fulfilment;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The front page and the table of goals. */
final class OverviewSheet {

    private OverviewSheet() {}

    static void write(Worksheet sheet, StatementText text) {
        Grid grid = new Grid(sheet, 18, 60, 14, 16, 18, 18, 60);
        Fulfilment fulfilment = text.statement().content().fulfilment();
        grid.bold(0, text.title(), 16);
        grid.next();
        grid.text(0, "Målopfyldelse");
        grid.text(1, text.total() + ", " + text.totalLabel());
        grid.next();
        grid.text(0, "Uden afrunding");
        grid.number(1, fulfilment.percent(), Grid.PERCENT);
        grid.next();
        for (StatementText.Fact fact : text.facts()) {
            grid.text(0, fact.name());
            grid.text(1, fact.value());
            grid.next();
        }
        for (String notice : text.notices()) {
            grid.text(0, "Bemærk");
            grid.text(1, notice);
            grid.next();
        }
        grid.next();
        grid.head(List.of("Mål", "Titel", "Oprindelse", "Målopfyldelse", "Beregnet", "Tilstand", "Bemærkning"));
        for (GoalText goal : text.goals()) {
            grid.count(0, (long) goal.goal().number());
            grid.text(1, goal.title());
            grid.text(2, goal.origin());
            grid.number(3, whole(goal.goal().shown()), Grid.PERCENT);
            grid.number(4, goal.goal().computedPercent(), Grid.PERCENT);
            grid.text(5, goal.state());
            grid.text(6, (goal.provisional() + " " + Sheets.assessment(goal)).strip());
            grid.next();
        }
        sheet.fitToWidth((short) 1);
        sheet.pageOrientation("landscape");
    }

    private static @Nullable BigDecimal whole(@Nullable Integer shown) {
        return shown == null ? null : BigDecimal.valueOf(shown);
    }
}
