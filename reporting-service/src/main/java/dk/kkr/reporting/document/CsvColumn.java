package dk.kkr.reporting.document;

import java.util.Arrays;

/** The columns of the CSV file, in order. New ones come at the end, since people build on the places. */
enum CsvColumn {
    LEVEL("Niveau"),
    NUMBER("Målnummer"),
    GOAL("Mål"),
    ORIGIN("Oprindelse"),
    TARGET("Målepunkt"),
    SEGMENT("Segment"),
    ACTUAL("Resultat"),
    UNIT("Enhed"),
    COMPARATOR("Krav"),
    THRESHOLD("Måltal"),
    PERCENT("Målopfyldelse i procent"),
    SHOWN("Vist målopfyldelse"),
    STATE("Tilstand"),
    PROVISIONAL("Foreløbig"),
    N("n"),
    NUMERATOR("Tæller"),
    DENOMINATOR("Nævner"),
    COMPUTED("Beregnet målopfyldelse i procent"),
    REMARK("Bemærkning"),
    ACCOUNT("Husets redegørelse"),
    HUB("Erhvervshus"),
    YEAR("År"),
    EDITION("Udgave"),
    SHA256("SHA-256");

    private final String title;

    CsvColumn(String title) {
        this.title = title;
    }

    static String[] names() {
        return Arrays.stream(values()).map(column -> column.title).toArray(String[]::new);
    }
}
