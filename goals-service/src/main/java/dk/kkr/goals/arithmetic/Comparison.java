package dk.kkr.goals.arithmetic;

/** How an actual is held against its threshold (A1). */
public enum Comparison {
    /** 100 × actual ÷ threshold, kept within 0 and 100. */
    AT_LEAST,
    /** 100 when the actual is no more than the threshold, else 100 × threshold ÷ actual. */
    AT_MOST,
    /** 100 when the actual is above the threshold, else 0. */
    MORE_THAN,
    /** As {@link #AT_LEAST}, where the actual is the rise in points since an earlier year. */
    RISE_AT_LEAST
}
