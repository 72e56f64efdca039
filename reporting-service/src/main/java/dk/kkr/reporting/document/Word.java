package dk.kkr.reporting.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;

/** Writes paragraphs and tables to the end of a document. */
final class Word {

    /** A4 with margins of 22 mm, in twentieths of a point. */
    private static final int PAGE_WIDTH = 11_906;

    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_247;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final String LINE = "C9D2DC";

    private final XWPFDocument document;

    Word(XWPFDocument document) {
        this.document = document;
    }

    /** The paper; to be called once, at any time. */
    void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        BigInteger width = BigInteger.valueOf(MARGIN);
        margin.setLeft(width);
        margin.setRight(width);
        margin.setTop(width);
        margin.setBottom(width);
    }

    void paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    void heading(int level, String text) {
        paragraph("Heading" + level, text);
    }

    void body(String text) {
        paragraph("Normal", text);
    }

    /**
     * @param head names of the columns, repeated on each page; none if empty, and the first column is then the head
     * @param widths per cent of the page; equal if empty
     */
    void table(List<String> head, List<List<String>> rows, int[] widths) {
        XWPFTable table = document.createTable(rows.size() + (head.isEmpty() ? 0 : 1), columns(head, rows));
        frame(table, shares(widths, columns(head, rows)));
        int at = 0;
        if (!head.isEmpty()) {
            table.getRow(0).setRepeatHeader(true);
            fill(table.getRow(at++), head, head.size());
        }
        for (List<String> row : rows) {
            fill(table.getRow(at++), row, head.isEmpty() ? 1 : 0);
        }
        body("");
    }

    private static int columns(List<String> head, List<List<String>> rows) {
        return head.isEmpty() ? rows.get(0).size() : head.size();
    }

    private static int[] shares(int[] widths, int columns) {
        int[] shares = new int[columns];
        for (int i = 0; i < columns; i++) {
            shares[i] = i < widths.length ? TEXT_WIDTH * widths[i] / 100 : TEXT_WIDTH / columns;
        }
        return shares;
    }

    /** Thin lines between rows, and columns as wide as they are told; each program counts on another of the places. */
    private static void frame(XWPFTable table, int[] widths) {
        table.setWidth(TEXT_WIDTH);
        table.setTopBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new CTTblGridCol[0]);
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidth(String.valueOf(widths[i]));
            }
        }
    }

    private static void fill(XWPFTableRow row, List<String> texts, int heads) {
        row.setCantSplitRow(true);
        row.setHeightRule(TableRowHeightRule.AUTO);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle(i < heads ? "CellHead" : "Cell");
            paragraph.createRun().setText(texts.get(i));
        }
    }
}
