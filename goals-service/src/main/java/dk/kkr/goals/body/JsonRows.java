package dk.kkr.goals.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.kkr.goals.intake.Faults;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows that are JSON objects. */
final class JsonRows implements RowReader {

    private final Pieces pieces;
    private final ObjectReader json;
    private final boolean blanksCount;

    /** @param blanksCount a blank piece is a row that is missing, not a line left empty */
    JsonRows(Pieces pieces, ObjectMapper json, boolean blanksCount) {
        this.pieces = pieces;
        this.json = json.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.blanksCount = blanksCount;
    }

    @Override
    public @Nullable UnreadRow next() throws IOException {
        for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
            if (blanksCount || !piece.isBlank()) {
                return unread(piece);
            }
        }
        return null;
    }

    private UnreadRow unread(Piece piece) {
        byte[] bytes = piece.bytes();
        return bytes == null
                ? UnreadRow.of(SentRow.tooLong(piece.number()))
                : new UnreadRow(bytes.length, () -> read(piece.number(), bytes));
    }

    private SentRow read(long number, byte[] bytes) {
        try {
            JsonNode row = json.readTree(bytes);
            if (row.isObject()) {
                return new SentRow(row, new Faults(number));
            }
        } catch (JsonProcessingException told) {
            // told below
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return SentRow.notJson(number);
    }
}
