package dk.kkr.reporting.document;

import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes paragraphs and tables to the end of a document. */
final class Word {

    private final XWPFDocument document;

    Word(XWPFDocument document) {
        this.document = document;
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
        table.setWidth("100%");
        int at = 0;
        if (!head.isEmpty()) {
            table.getRow(0).setRepeatHeader(true);
            fill(table.getRow(at++), head, widths, head.size());
        }
        for (List<String> row : rows) {
            fill(table.getRow(at++), row, widths, head.isEmpty() ? 1 : 0);
        }
        body("");
    }

    private static int columns(List<String> head, List<List<String>> rows) {
        return head.isEmpty() ? rows.get(0).size() : head.size();
    }

    private static void fill(XWPFTableRow row, List<String> texts, int[] widths, int heads) {
        row.setCantSplitRow(true);
        row.setHeightRule(TableRowHeightRule.AUTO);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            if (i < widths.length) {
                cell.setWidth(widths[i] + "%");
            }
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle(i < heads ? "CellHead" : "Cell");
            paragraph.createRun().setText(texts.get(i));
        }
    }
}
