package dk.kkr.reporting.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typeface that all documents are set in, Source Sans 3, which we ship under the Open Font License. */
public final class Typeface {

    public static final String FAMILY = "Source Sans 3";
    public static final String REGULAR = "/fonts/SourceSans3-Regular.ttf";
    public static final String BOLD = "/fonts/SourceSans3-Bold.ttf";
    public static final String ITALIC = "/fonts/SourceSans3-It.ttf";

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;

    private Typeface() {}

    /**
     * The font file without its ligatures. The PDF library would set the one for "ft" (drift) and could then not tell what
     * letters it stands for, so that a screen reader or a search would lose them.
     */
    public static byte[] read(String resource) {
        try (InputStream file = Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
            byte[] font = file.readAllBytes();
            int tables = (font[4] & 0xff) << 8 | (font[5] & 0xff);
            for (int i = 0; i < tables; i++) {
                int at = DIRECTORY + i * ENTRY;
                if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                    // A table of an unknown name is left alone by every reader.
                    font[at] = 'X';
                }
            }
            return font;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The font with its outlines and widths. */
    static TrueTypeFont load(String resource) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(read(resource)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
