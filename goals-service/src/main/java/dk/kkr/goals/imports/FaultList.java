package dk.kkr.goals.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** All faults of an import, written as they are read, some thousand at a time. */
record FaultList(ImportFaults faults, UUID id, ImportFaults.Kind kind, boolean danish) {

    private static final int AT_A_TIME = 5_000;
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setHeader("line", "pointer", "code", "detail", "rowId")
            .get();

    /** What is done with one of them. */
    @FunctionalInterface
    private interface Sink {
        void accept(RowFault fault) throws IOException;
    }

    void writeLines(OutputStream to, ObjectMapper json) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        forEach(fault -> out.append(json.writeValueAsString(fault)).append('\n'));
        out.flush();
    }

    /** For Danish spreadsheets: semicolons, and a mark that says UTF-8. */
    void writeCsv(OutputStream to) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        out.append('\uFEFF');
        CSVPrinter csv = new CSVPrinter(out, CSV);
        forEach(fault -> csv.printRecord(
                fault.line(), plain(fault.pointer()), fault.code(), plain(fault.detail()), plain(fault.rowId())));
        csv.flush();
    }

    private void forEach(Sink sink) throws IOException {
        long line = 0;
        int item = 0;
        List<ImportFaults.Listed> some;
        do {
            some = faults.list(id, kind, line, item, AT_A_TIME);
            for (ImportFaults.Listed fault : some) {
                sink.accept(RowFault.of(fault, danish));
                line = fault.line();
                item = fault.item();
            }
        } while (some.size() == AT_A_TIME);
    }

    /** A spreadsheet would take what begins so for a formula. */
    private static @Nullable String plain(@Nullable String text) {
        boolean formula = text != null && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
