package dk.kkr.contracts.goal;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody stated. A stated {@code null} says that none is set, which is not the same as nothing stated
 * (F2); so the field that holds this is null only if it was left out.
 */
@JsonDeserialize(using = Stated.Reader.class)
@Schema(type = SchemaType.NUMBER, nullable = true, description = "null states that none is set")
public record Stated(@JsonValue @Nullable BigDecimal value) {

    /** Stated that none is set. */
    public static final Stated NONE = new Stated(null);

    public static Stated of(BigDecimal value) {
        return new Stated(value);
    }

    static final class Reader extends StdDeserializer<Stated> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Stated.class);
        }

        @Override
        public @Nullable Stated deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal value = context.readValue(parser, BigDecimal.class);
            return value == null ? null : new Stated(value);
        }

        @Override
        public Stated getNullValue(DeserializationContext context) {
            return NONE;
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
