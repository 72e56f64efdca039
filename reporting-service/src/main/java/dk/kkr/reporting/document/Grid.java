package dk.kkr.reporting.document;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes cells row by row; numbers stay numbers, text never becomes a formula. */
final class Grid {

    static final String PERCENT = " %";
    static final String NUMBER = "";
    private static final String COUNT = "#,##0";
    private static final String INK = "17324D";

    private final Worksheet sheet;
    private int row;

    Grid(Worksheet sheet, int... widths) {
        this.sheet = sheet;
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    int row() {
        return row;
    }

    void next() {
        row++;
    }

    void text(int column, String text) {
        sheet.value(row, column, Defanged.text(text));
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }

    /** Runs on over the empty cells beside it. */
    void plain(int column, String text) {
        sheet.value(row, column, Defanged.text(text));
    }

    void bold(int column, String text, int size) {
        sheet.value(row, column, Defanged.text(text));
        sheet.style(row, column)
                .bold()
                .fontSize(size)
                .fontColor(INK)
                .verticalAlignment("top")
                .set();
    }

    /**
     * @param unit {@link #PERCENT} or {@link #NUMBER}; two decimals are seen where there are any, the cell holds them all
     */
    void number(int column, @Nullable BigDecimal value, String unit) {
        if (value != null) {
            String format = value.stripTrailingZeros().scale() > 0 ? "#,##0.00" : COUNT;
            formatted(column, value, unit.isEmpty() ? format : format + "\\ \"%\"");
        }
    }

    private void formatted(int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).verticalAlignment("top").set();
    }

    void count(int column, @Nullable Long value) {
        if (value != null) {
            formatted(column, BigDecimal.valueOf(value), COUNT);
        }
    }

    /** The head of a table; the rows above and it stay in sight. */
    void head(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(row, i, names.get(i));
            sheet.style(row, i)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(INK)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        row++;
    }
}
