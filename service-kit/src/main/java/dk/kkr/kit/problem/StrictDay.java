package dk.kkr.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dk.kkr.kit.id.Dates;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes a day in one form only. Jackson's own way also takes a time, whose day may be another in Denmark, and lists. */
final class StrictDay extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    StrictDay() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            return Dates.day(parser.getText());
        } catch (DateTimeException wrong) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "not a day");
        }
    }
}
