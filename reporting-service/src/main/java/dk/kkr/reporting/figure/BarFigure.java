package dk.kkr.reporting.figure;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The bar figure, {@code templates/BarFigure.svg}. */
record BarFigure(String title, List<FigureLayout.Row> rows, int width, int height, int barWidth, int margin, int right)
        implements TemplateInstance {}
