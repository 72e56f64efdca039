package dk.kkr.survey.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The groups that a wave is broken down by: a table of rows (KKRs, or groups of municipalities) and columns (roles, or
 * settlements). Groups are numbered: 0 everybody, then the rows, the columns, and the cells row by row.
 */
public final class Layout {

    private static final int MOST_ROWS = 12;
    private static final int MOST_COLUMNS = 4;

    private final List<String> rows;
    private final List<String> columns;
    private final List<Long> panel;
    private final List<Long> responded;
    private final List<List<Integer>> cellsOf;
    private final long[] masks;

    /**
     * @param panel members per cell, row by row
     * @param responded members per cell who answered in whole or in part; known to everybody
     */
    public Layout(List<String> rows, List<String> columns, List<Long> panel, List<Long> responded) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS || columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("A breakdown has 1 to " + MOST_ROWS + " rows and 1 to " + MOST_COLUMNS
                    + " columns, not " + rows + " by " + columns);
        }
        if (panel.size() != rows.size() * columns.size() || responded.size() != panel.size()) {
            throw new IllegalArgumentException("One number per cell is wanted");
        }
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.panel = List.copyOf(panel);
        this.responded = List.copyOf(responded);
        this.cellsOf = IntStream.range(0, groups()).mapToObj(this::findCells).toList();
        this.masks = cellsOf.stream().mapToLong(Layout::mask).toArray();
    }

    public List<String> rows() {
        return rows;
    }

    public List<String> columns() {
        return columns;
    }

    public int cells() {
        return rows.size() * columns.size();
    }

    public int groups() {
        return 1 + rows.size() + columns.size() + cells();
    }

    public int rowGroup(int row) {
        return 1 + row;
    }

    public int columnGroup(int column) {
        return 1 + rows.size() + column;
    }

    public int cellGroup(int cell) {
        return 1 + rows.size() + columns.size() + cell;
    }

    /** The row of a group; −1 for all rows. */
    public int row(int group) {
        if (group >= cellGroup(0)) {
            return rowOf(group - cellGroup(0));
        }
        return group >= 1 && group <= rows.size() ? group - 1 : -1;
    }

    /** The column of a group; −1 for all columns. */
    public int column(int group) {
        if (group >= cellGroup(0)) {
            return columnOf(group - cellGroup(0));
        }
        return group >= columnGroup(0) ? group - columnGroup(0) : -1;
    }

    int rowOf(int cell) {
        return cell / columns.size();
    }

    int columnOf(int cell) {
        return cell % columns.size();
    }

    boolean isMargin(int group) {
        return group > 0 && group < cellGroup(0);
    }

    /** The cells that a group is made of. */
    public List<Integer> cellsOf(int group) {
        return cellsOf.get(group);
    }

    private List<Integer> findCells(int group) {
        int row = row(group);
        int column = column(group);
        return IntStream.range(0, cells())
                .filter(cell -> (row < 0 || rowOf(cell) == row) && (column < 0 || columnOf(cell) == column))
                .boxed()
                .toList();
    }

    /** Cells as bits; there are at most 48. */
    static long mask(List<Integer> cells) {
        long mask = 0;
        for (int cell : cells) {
            mask |= 1L << cell;
        }
        return mask;
    }

    long mask(int group) {
        return masks[group];
    }

    public long panel(int group) {
        return sum(panel, group);
    }

    public long responded(int group) {
        return sum(responded, group);
    }

    boolean hasResponse(int cell) {
        return responded.get(cell) > 0;
    }

    /** Whether a group's respondents are all respondents: then it is shown and withheld with everybody. */
    boolean isEverybody(int group) {
        return responded(group) == responded(0);
    }

    /** The sum over a group's cells. */
    public long sum(List<Long> perCell, int group) {
        return cellsOf(group).stream().mapToLong(perCell::get).sum();
    }
}
