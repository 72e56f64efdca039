package dk.kkr.local.bench;

import java.util.Arrays;

/** What all benchmarks reckon with. */
public final class Measuring {

    private Measuring() {}

    /** What an environment variable sets, else what is usual. */
    public static int number(String variable, int otherwise) {
        String stated = System.getenv(variable);
        return stated == null || stated.isBlank() ? otherwise : Integer.parseInt(stated);
    }

    /** @param began by {@link System#nanoTime} */
    public static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** The upper one of two in the middle; not a number of none. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
