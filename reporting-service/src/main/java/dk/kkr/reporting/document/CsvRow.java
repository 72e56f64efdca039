package dk.kkr.reporting.document;

import dk.kkr.reporting.wording.DanishNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the CSV file; cells that are not set are empty. */
final class CsvRow {

    private static final int DECIMALS = 6;

    private final Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);

    CsvRow set(CsvColumn column, @Nullable Object value) {
        // An empty cell is what a sheet takes for no figure.
        if (value != null && !value.equals(DanishNumbers.NONE)) {
            cells.put(column, cell(value));
        }
        return this;
    }

    List<String> cells() {
        List<String> all = new ArrayList<>();
        for (CsvColumn column : CsvColumn.values()) {
            all.add(cells.getOrDefault(column, ""));
        }
        return all;
    }

    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.setScale(Math.min(Math.max(number.scale(), 0), DECIMALS), RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ',');
        }
        return value instanceof Number ? value.toString() : Defanged.text(value.toString());
    }
}
