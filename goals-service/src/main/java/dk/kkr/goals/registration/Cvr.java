package dk.kkr.goals.registration;

/** The form of Danish company numbers. */
final class Cvr {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    private Cvr() {}

    static boolean hasForm(String number) {
        return isDigits(number, WEIGHTS.length) && number.charAt(0) != '0';
    }

    static boolean isPlaceNumber(String number) {
        return isDigits(number, 10);
    }

    private static boolean isDigits(String number, int length) {
        if (number.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Modulus 11 over a number that has the form (R1). */
    static boolean passesModulus11(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
