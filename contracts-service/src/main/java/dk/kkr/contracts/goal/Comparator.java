package dk.kkr.contracts.goal;

import java.math.BigDecimal;

/** How an actual value is held against a threshold (A1). */
public enum Comparator {
    AT_LEAST("mindst"),
    AT_MOST("højst"),
    MORE_THAN("mere end"),
    RISE_AT_LEAST("en stigning på mindst");

    private final String danish;

    Comparator(String danish) {
        this.danish = danish;
    }

    /** As it reads before a number. */
    public String inDanish() {
        return danish;
    }

    /** True if fulfilment is a ratio to the threshold, which must then be above 0. */
    public boolean isRatio() {
        return this != MORE_THAN;
    }

    /** True if {@code value} asks for less than {@code national} does (F3). */
    public boolean isWeaker(BigDecimal value, BigDecimal national) {
        return this == AT_MOST ? value.compareTo(national) > 0 : value.compareTo(national) < 0;
    }
}
