package dk.kkr.goals.registration;

/** The form of Danish company numbers. */
final class Cvr {

    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};

    private Cvr() {}

    static boolean hasForm(String number) {
        return number.matches("[1-9][0-9]{7}");
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
