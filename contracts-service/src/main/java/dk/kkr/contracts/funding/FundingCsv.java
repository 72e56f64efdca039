package dk.kkr.contracts.funding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Shares as rows in the form that Excel opens with a double click where Windows is Danish: UTF-8 with a byte order mark and
 * semicolons.
 */
final class FundingCsv {

    private static final CSVFormat DANISH_EXCEL = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setHeader(
                    "Kommunekode",
                    "Kommune",
                    "Erhvervshus",
                    "År",
                    "Beløb (kr.)",
                    "Fordeling",
                    "Indbyggere",
                    "Indbyggere pr. 1. januar",
                    "Samlet tilskud (kr.)",
                    "Kontrakt")
            .get();

    static final String EXAMPLE = """
            Kommunekode;Kommune;Erhvervshus;År;Beløb (kr.);Fordeling;Indbyggere;Indbyggere pr. 1. januar;\
            Samlet tilskud (kr.);Kontrakt
            851;Aalborg;Erhvervshus Nordjylland;2024;6269000;efter indbyggere;223174;2023;17037000;\
            0192a4c1-7d3e-7b1a-9c55-2f6e8d1b4a90
            """;

    private FundingCsv() {}

    /**
     * Writes page after page, so that the list is never held whole.
     *
     * @param hubs names by code
     * @param next the lines after those, none at the end
     */
    static void write(OutputStream out, Map<String, String> hubs, Function<FundingLines.After, List<FundingLine>> next)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        CSVPrinter printer = new CSVPrinter(writer, DANISH_EXCEL);
        List<FundingLine> lines = next.apply(FundingLines.After.NOTHING);
        while (!lines.isEmpty()) {
            for (FundingLine line : lines) {
                print(printer, line, hubs);
            }
            FundingLine last = lines.get(lines.size() - 1);
            lines = next.apply(new FundingLines.After(last.year(), last.hub(), last.municipality()));
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, FundingLine line, Map<String, String> hubs) throws IOException {
        printer.printRecord(
                line.municipality(),
                text(line.name()),
                text(hubs.getOrDefault(line.hub(), line.hub())),
                line.year(),
                line.amountDkk(),
                line.basis() == FundingBody.Basis.INHABITANTS ? "efter indbyggere" : "aftalt",
                line.inhabitants(),
                line.inhabitantsYear(),
                line.totalDkk(),
                line.contract());
    }

    /** A cell that begins like a formula is made plain text. */
    static @Nullable String text(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && ("=+-@".indexOf(cell.charAt(0)) >= 0 || cell.charAt(0) < ' ')
                ? "'" + cell
                : cell;
    }
}
