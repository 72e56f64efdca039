package dk.kkr.survey.export;

import dk.kkr.survey.questionnaire.QuestionnaireBody;
import dk.kkr.survey.result.ResultView;
import dk.kkr.survey.result.ResultView.GroupResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes results as CSV in UTF-8 with a byte order mark.
 *
 * @param language of labels, {@code da} or {@code en}
 */
record ResultFiles(QuestionnaireBody asked, ResultView results, String language) {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** One row per group and figure, with codes and labels, as a Danish spreadsheet opens it: semicolons, decimal commas. */
    String labelled() {
        return write(';', List.of("first", "second", "withheld", "code", "label", "figure", "value"), rows -> {
            for (GroupResult group : results.groups()) {
                for (Variable variable : Variables.of(asked, results.themes(), language)) {
                    Number value = variable.of().apply(group);
                    rows.add(List.of(
                            text(group.first()),
                            text(group.second()),
                            Boolean.toString(value == null),
                            variable.code(),
                            safe(variable.label()),
                            variable.figure(),
                            number(value).replace('.', ',')));
                }
            }
        });
    }

    /** One row per group, one column per figure; a withheld figure is empty, which statistics programs read as missing. */
    String wide() {
        List<Variable> variables = Variables.of(asked, results.themes(), language);
        List<String> header = new ArrayList<>(List.of("GROUP1", "GROUP2"));
        variables.forEach(variable -> header.add(variable.name()));
        return write(',', header, rows -> {
            for (GroupResult group : results.groups()) {
                List<String> row = new ArrayList<>(List.of(text(group.first()), text(group.second())));
                variables.forEach(variable -> row.add(number(variable.of().apply(group))));
                rows.add(row);
            }
        });
    }

    /** What each column of {@link #wide()} is. */
    String codebook() {
        boolean english = language.equals("en");
        return write(',', List.of("variable", "code", "label", "figure"), rows -> {
            rows.add(List.of(
                    "GROUP1",
                    "",
                    english ? "KKR or group of municipalities; empty for all" : "KKR eller kommunegruppe; tom for alle",
                    ""));
            rows.add(List.of(
                    "GROUP2",
                    "",
                    english ? "Role or settlement; empty for all" : "Rolle eller bebyggelse; tom for alle",
                    ""));
            Variables.of(asked, results.themes(), language)
                    .forEach(variable -> rows.add(
                            List.of(variable.name(), variable.code(), safe(variable.label()), variable.figure())));
        });
    }

    private interface Rows {
        void fill(List<List<String>> rows);
    }

    private static String write(char delimiter, List<String> header, Rows content) {
        List<List<String>> rows = new ArrayList<>();
        content.fill(rows);
        StringBuilder csv = new StringBuilder().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(delimiter)
                .setHeader(header.toArray(String[]::new))
                .get();
        try (CSVPrinter printer = new CSVPrinter(csv, format)) {
            printer.printRecords(rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : safe(value);
    }

    /** Text that a spreadsheet would take for a formula is marked as text. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String number(@Nullable Number value) {
        return value == null
                ? ""
                : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
    }
}
