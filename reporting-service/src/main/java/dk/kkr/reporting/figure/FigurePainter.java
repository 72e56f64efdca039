package dk.kkr.reporting.figure;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints the bar figure as PNG, with letters as outlines, so that the server needs no fonts. */
@Singleton
public class FigurePainter {

    /** A painted figure and its size in pixels; compared by nobody. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(byte[] png, int width, int height) {}

    private static final int SCALE = 2;

    private final Letters plain = new Letters(Typeface.REGULAR);
    private final Letters bold = new Letters(Typeface.BOLD);

    public Picture paint(List<Bar> bars) {
        int width = FigureLayout.WIDTH * SCALE;
        int height = FigureLayout.height(bars.size()) * SCALE;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.scale(SCALE, SCALE);
            for (FigureLayout.Row row : FigureLayout.rows(bars)) {
                paint(graphics, row);
            }
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Picture(png.toByteArray(), width, height);
    }

    private void paint(Graphics2D graphics, FigureLayout.Row row) {
        graphics.setColor(Color.decode(FigureLayout.TEXT));
        graphics.fill(plain.outline(row.label(), FigureLayout.TEXT_SIZE, FigureLayout.MARGIN, row.textY()));
        double width = bold.width(row.bar().value(), FigureLayout.TEXT_SIZE);
        graphics.fill(bold.outline(
                row.bar().value(),
                FigureLayout.TEXT_SIZE,
                FigureLayout.WIDTH - FigureLayout.MARGIN - width,
                row.valueY()));
        graphics.setColor(Color.decode(FigureLayout.TRACK));
        graphics.fill(bar(FigureLayout.BAR_WIDTH, row));
        if (row.length() > 0) {
            graphics.setColor(Color.decode(row.colour()));
            graphics.fill(bar(row.length(), row));
        }
    }

    private static RoundRectangle2D bar(double length, FigureLayout.Row row) {
        return new RoundRectangle2D.Double(FigureLayout.MARGIN, row.barY(), length, FigureLayout.BAR_HEIGHT, 4, 4);
    }
}
