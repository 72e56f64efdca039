package dk.kkr.reporting.document;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The hub's account, goal by goal, with its tables. */
final class AccountSheet {

    private AccountSheet() {}

    static void write(Worksheet sheet, StatementText text) {
        Grid grid = new Grid(sheet, 40, 40, 30, 30, 30, 30);
        for (GoalText goal : text.goals()) {
            grid.bold(0, goal.heading(), 13);
            grid.next();
            if (!goal.hasAccount()) {
                grid.text(0, "Huset har ikke skrevet en redegørelse for dette mål.");
                grid.next();
            }
            paragraphs(grid, goal.summary());
            for (GoalText.SectionText section : goal.sections()) {
                if (!section.heading().isEmpty()) {
                    grid.bold(0, section.heading(), 11);
                    grid.next();
                }
                paragraphs(grid, section.paragraphs());
                table(grid, section);
            }
            grid.next();
        }
        sheet.fitToWidth((short) 1);
        sheet.pageOrientation("landscape");
    }

    private static void paragraphs(Grid grid, List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            grid.plain(0, paragraph);
            grid.next();
        }
    }

    private static void table(Grid grid, GoalText.SectionText section) {
        if (section.columns().isEmpty()) {
            return;
        }
        grid.head(section.columns().stream().map(Defanged::text).toList());
        for (List<String> row : section.rows()) {
            for (int i = 0; i < row.size(); i++) {
                grid.text(i, row.get(i));
            }
            grid.next();
        }
    }
}
