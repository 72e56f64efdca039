package dk.kkr.reporting.statement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts without the characters that XML cannot hold. JSON takes them, and one that slipped into a hub's account by a
 * copy from elsewhere would otherwise keep every document of the statement from being made.
 */
final class PrintableText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    PrintableText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        return text == null || text.codePoints().allMatch(PrintableText::isPrintable)
                ? text
                : text.codePoints()
                        .filter(PrintableText::isPrintable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The characters of XML 1.0, without the controls that it merely discourages. */
    private static boolean isPrintable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character < 0x7f)
                || (character >= 0xa0 && character < 0xd800)
                || (character >= 0xe000 && character < 0xfffe)
                || character >= 0x10000;
    }
}
