package dk.kkr.reporting.document;

import dk.kkr.reporting.statement.Fulfilment;
import dk.kkr.reporting.statement.Goal;
import dk.kkr.reporting.statement.Target;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The figures as rows: one for the contract, one for each goal, group, target and segment. In the form that Excel opens
 * with a double click where Windows is Danish: UTF-8 with a byte order mark, semicolons, decimal commas.
 */
@Singleton
class CsvFormat implements StatementFormat {

    private static final CSVFormat DANISH_EXCEL = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setHeader(CsvColumn.names())
            .get();

    @Override
    public MediaType type() {
        return new MediaType("text", "csv").withCharset("UTF-8");
    }

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public byte[] write(StatementText text) {
        StringBuilder csv = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(csv, DANISH_EXCEL)) {
            printer.printRecord(contract(text).cells());
            for (GoalText goal : text.goals()) {
                printer.printRecord(goal(text, goal).cells());
                for (TargetText target : goal.targets()) {
                    printer.printRecord(target(text, goal, target).cells());
                    for (int i = 0; i < target.segments().size(); i++) {
                        printer.printRecord(segment(text, goal, target, i).cells());
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CsvRow contract(StatementText text) {
        Fulfilment figures = text.statement().content().fulfilment();
        return row(text, "Kontrakt")
                .set(CsvColumn.PERCENT, figures.percent())
                .set(CsvColumn.SHOWN, text.total())
                .set(CsvColumn.PROVISIONAL, yesNo(figures.provisional()))
                .set(CsvColumn.REMARK, String.join(" ", text.notices()));
    }

    private static CsvRow goal(StatementText text, GoalText goal) {
        Goal figures = goal.goal();
        return row(text, "Mål", goal)
                .set(CsvColumn.PERCENT, figures.percent())
                .set(CsvColumn.SHOWN, goal.shown())
                .set(CsvColumn.STATE, goal.state())
                .set(CsvColumn.PROVISIONAL, yesNo(figures.provisional()))
                .set(CsvColumn.COMPUTED, figures.computedPercent())
                .set(CsvColumn.REMARK, (goal.provisional() + " " + Sheets.assessment(goal)).strip())
                .set(CsvColumn.ACCOUNT, String.join(" ", goal.summary()));
    }

    private static CsvRow target(StatementText text, GoalText goal, TargetText target) {
        Target figures = target.target();
        return row(text, target.group() ? "Gruppe" : "Målepunkt", goal)
                .set(CsvColumn.TARGET, target.title())
                .set(CsvColumn.ACTUAL, figures.actual())
                .set(CsvColumn.UNIT, Sheets.unit(figures))
                .set(CsvColumn.COMPARATOR, Sheets.comparator(figures.comparator()))
                .set(CsvColumn.THRESHOLD, figures.threshold())
                .set(CsvColumn.PERCENT, figures.percent())
                .set(CsvColumn.SHOWN, target.fulfilment())
                .set(CsvColumn.STATE, target.state())
                .set(CsvColumn.PROVISIONAL, yesNo(figures.provisional() || target.isPending()))
                .set(CsvColumn.N, figures.n())
                .set(CsvColumn.NUMERATOR, figures.numerator())
                .set(CsvColumn.DENOMINATOR, figures.denominator());
    }

    private static CsvRow segment(StatementText text, GoalText goal, TargetText target, int at) {
        Target.Segment figures = target.target().segments().get(at);
        TargetText.SegmentText told = target.segments().get(at);
        return row(text, "Segment", goal)
                .set(CsvColumn.TARGET, target.title())
                .set(CsvColumn.SEGMENT, told.name())
                .set(CsvColumn.ACTUAL, figures.actual())
                .set(CsvColumn.UNIT, Sheets.unit(target.target()))
                .set(CsvColumn.PERCENT, figures.percent())
                .set(CsvColumn.SHOWN, told.fulfilment())
                .set(CsvColumn.N, figures.n())
                .set(CsvColumn.NUMERATOR, figures.numerator())
                .set(CsvColumn.DENOMINATOR, figures.denominator());
    }

    private static CsvRow row(StatementText text, String level, GoalText goal) {
        return row(text, level)
                .set(CsvColumn.NUMBER, goal.goal().number())
                .set(CsvColumn.GOAL, goal.title())
                .set(CsvColumn.ORIGIN, goal.origin());
    }

    private static CsvRow row(StatementText text, String level) {
        return new CsvRow()
                .set(CsvColumn.LEVEL, level)
                .set(CsvColumn.HUB, text.hub())
                .set(CsvColumn.YEAR, text.statement().year())
                .set(
                        CsvColumn.EDITION,
                        text.statement().isLive()
                                ? "aktuelle tal"
                                : text.statement().edition())
                .set(CsvColumn.SHA256, text.statement().sha256());
    }

    private static String yesNo(boolean yes) {
        return yes ? "ja" : "nej";
    }
}
