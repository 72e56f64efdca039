package dk.kkr.goals.body;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.goals.intake.Columns;
import dk.kkr.goals.intake.Faults;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file, each on one line, made into the objects that the same rows would be in JSON. */
final class CsvRows implements RowReader {

    private final Lines lines;
    private final Columns columns;
    private final Letters letters;
    private @Nullable CsvHeader header;

    CsvRows(Lines lines, Columns columns, Letters letters) {
        this.lines = lines;
        this.columns = columns;
        this.letters = letters;
    }

    @Override
    public @Nullable UnreadRow next() throws IOException {
        for (Piece line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            byte[] bytes = line.bytes();
            if (bytes == null) {
                return UnreadRow.of(SentRow.tooLong(line.number()));
            }
            Faults faults = new Faults(line.number());
            String text = letters.read(bytes, faults);
            if (text == null) {
                return UnreadRow.of(new SentRow(null, faults));
            }
            CsvHeader known = header;
            if (known != null) {
                return new UnreadRow(bytes.length, () -> row(known, text, faults));
            }
            if (!CsvHeader.isHint(text)) {
                header = CsvHeader.of(text, columns);
            }
        }
        return null;
    }

    private SentRow row(CsvHeader known, String text, Faults faults) {
        List<String> cells = known.cells(text);
        if (cells == null) {
            faults.reject(
                    "",
                    "CSV_QUOTES",
                    "Quotation marks do not pair on this line; double those within a field, and keep a row on one line.",
                    "Anførselstegnene går ikke op på linjen; skriv dem dobbelt inde i et felt, og hold en række på én linje.");
            return new SentRow(null, faults);
        }
        if (cells.size() != known.names().size()) {
            faults.reject(
                    "",
                    "COLUMN_COUNT",
                    "The line has " + cells.size() + " fields, the header "
                            + known.names().size() + "; put fields that hold the separator in quotation marks.",
                    "Linjen har " + cells.size() + " felter, overskriften "
                            + known.names().size() + "; sæt felter, der indeholder skilletegnet, i anførselstegn.");
            return new SentRow(null, faults);
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                columns.put(row, known.names().get(i), cells.get(i));
            }
        }
        return new SentRow(row, faults);
    }
}
