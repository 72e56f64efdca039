package dk.kkr.survey.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as members type them, with a comma or a point before the decimals. */
final class Numbers {

    private static final Pattern SHAPE = Pattern.compile("([-+]?)(\\d{1,40})(?:([.,])(\\d{1,40}))?");

    private Numbers() {}

    /**
     * Empty for what is no number, and for what could be two: {@code 1.234} is read as thousands in Danish, so it must be typed
     * without the point.
     */
    static Optional<BigDecimal> read(String typed, String language) {
        Matcher parts = SHAPE.matcher(typed.strip().replace('\u2212', '-'));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String decimals = parts.group(4);
        if (decimals == null) {
            return Optional.of(new BigDecimal(parts.group(1) + parts.group(2)));
        }
        String thousands = language.equals("da") ? "." : ",";
        boolean couldBeThousands = decimals.length() == 3
                && parts.group(2).length() <= 3
                && !parts.group(2).startsWith("0");
        if (parts.group(3).equals(thousands) && couldBeThousands) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(parts.group(1) + parts.group(2) + "." + decimals));
    }

    static String write(BigDecimal number, String language) {
        String plain = number.toPlainString();
        return language.equals("da") ? plain.replace('.', ',') : plain;
    }
}
