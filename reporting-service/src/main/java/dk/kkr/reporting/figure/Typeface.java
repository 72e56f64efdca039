package dk.kkr.reporting.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private Typeface() {}

    /** The font file; the caller closes it. */
    public static InputStream open(String resource) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource);
    }

    /** The font with its outlines and widths. */
    static TrueTypeFont load(String resource) {
        try (InputStream file = open(resource)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
