package dk.kkr.reporting.figure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The outlines of a font's letters. */
final class Letters {

    private final TrueTypeFont font;

    Letters(String resource) {
        font = Typeface.load(resource);
    }

    /** The text as a shape, its base line beginning at x, y. */
    synchronized Shape outline(String text, double size, double x, double y) {
        try {
            double scale = size / font.getUnitsPerEm();
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            Path2D shape = new Path2D.Double();
            double at = x;
            for (int letter : text.codePoints().toArray()) {
                int id = glyphs.getGlyphId(letter);
                GlyphData glyph = font.getGlyph().getGlyph(id);
                if (glyph != null) {
                    // Outlines of fonts grow upwards, pictures downwards.
                    shape.append(
                            new AffineTransform(scale, 0, 0, -scale, at, y).createTransformedShape(glyph.getPath()),
                            false);
                }
                at += font.getAdvanceWidth(id) * scale;
            }
            return shape;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    synchronized double width(String text, double size) {
        try {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double width = 0;
            for (int letter : text.codePoints().toArray()) {
                width += font.getAdvanceWidth(glyphs.getGlyphId(letter));
            }
            return width * size / font.getUnitsPerEm();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
