package dk.kkr.goals.body;

import dk.kkr.goals.intake.Columns;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a CSV file: which columns it has, and by which character they are kept apart.
 *
 * @param format commas or semicolons
 */
record CsvHeader(List<String> names, CSVFormat format) {

    private static final CSVFormat COMMAS = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    private static final CSVFormat SEMICOLONS =
            COMMAS.builder().setDelimiter(';').get();

    /** Excel may write its separator on a line before the header. */
    static boolean isHint(String line) {
        return line.strip().matches("(?i)\"?sep=.\"?");
    }

    /**
     * Reads the header.
     *
     * @throws Refusal 400 with all that is wrong with it
     */
    static CsvHeader of(String line, Columns columns) {
        CsvHeader byComma = split(line, COMMAS);
        CsvHeader bySemicolon = split(line, SEMICOLONS);
        CsvHeader header = bySemicolon.known(columns) > byComma.known(columns) ? bySemicolon : byComma;
        if (header.known(columns) == 0 || header.names().size() == 1) {
            throw Refusal.invalid(
                    "",
                    "CSV_SEPARATOR",
                    "The first line must name the columns, kept apart by comma or semicolon; this one does not."
                            + " Columns: " + columns.names() + ". Nothing was kept.",
                    "Første linje skal nævne kolonnerne, adskilt af komma eller semikolon; det gør den ikke."
                            + " Kolonner: " + columns.names() + ". Intet er gemt.");
        }
        List<Fault> faults = header.faults(columns);
        Refusal.throwIfAny(faults);
        return header;
    }

    private List<Fault> faults(Columns columns) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!columns.has(name)) {
                faults.add(Fault.at(
                        "",
                        "UNKNOWN_COLUMN",
                        "There is no column '" + brief(name) + "'; use " + columns.names() + ". Nothing was kept.",
                        "Kolonnen '" + brief(name) + "' findes ikke; brug " + columns.names() + ". Intet er gemt."));
            } else if (!seen.add(name)) {
                faults.add(Fault.at(
                        "",
                        "COLUMN_TWICE",
                        "The column '" + name + "' stands twice; remove one of them. Nothing was kept.",
                        "Kolonnen '" + name + "' står to gange; fjern den ene. Intet er gemt."));
            }
        }
        for (String name : columns.required()) {
            if (!names.contains(name)) {
                faults.add(Fault.at(
                        "",
                        "MISSING_COLUMN",
                        "The column '" + name + "' is missing, and no row can do without it. Nothing was kept.",
                        "Kolonnen '" + name + "' mangler, og ingen række kan undvære den. Intet er gemt."));
            }
        }
        return faults;
    }

    /** The fields of a line; null if its quotation marks do not pair. */
    @Nullable
    List<String> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : null;
        } catch (IOException | UncheckedIOException unpaired) {
            return null;
        }
    }

    private long known(Columns columns) {
        return names.stream().filter(columns::has).count();
    }

    private static CsvHeader split(String line, CSVFormat format) {
        List<String> cells = new CsvHeader(List.of(), format).cells(line);
        return new CsvHeader(cells == null ? List.of() : cells, format);
    }

    private static String brief(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
