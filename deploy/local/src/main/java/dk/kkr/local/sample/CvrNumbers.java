package dk.kkr.local.sample;

import java.util.Locale;

/** Company numbers that pass the modulus-11 check (R1), counted upwards; in this range no company has one. */
public final class CvrNumbers {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    private int next;

    /** @param first where to begin: the first number given is this one or the next that is valid */
    public CvrNumbers(int first) {
        this.next = first;
    }

    /** The next valid number. */
    public String next() {
        String number = String.format(Locale.ROOT, "%08d", next++);
        while (!holds(number)) {
            number = String.format(Locale.ROOT, "%08d", next++);
        }
        return number;
    }

    static boolean holds(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return sum % 11 == 0;
    }
}
