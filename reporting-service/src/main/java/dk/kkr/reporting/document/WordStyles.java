package dk.kkr.reporting.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of the document; a new one made by the library has none, and so no headings to navigate by. */
final class WordStyles {

    private static final String INK = "17324D";
    private static final String TEXT = "1B1F24";
    private static final String WARNING = "7A3E00";

    private WordStyles() {}

    static void add(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage("da-DK");
        add(styles, "Normal", "Normal", 11, false, TEXT, 0, 6, -1);
        add(styles, "Title", "Title", 26, true, INK, 0, 4, -1);
        add(styles, "Subtitle", "Subtitle", 13, false, TEXT, 0, 10, -1);
        add(styles, "Total", "Total", 60, true, INK, 12, 0, -1);
        add(styles, "Notice", "Notice", 11, true, WARNING, 4, 6, -1);
        add(styles, "Cell", "Cell", 10, false, TEXT, 2, 2, -1);
        add(styles, "CellHead", "Cell Head", 10, true, INK, 2, 2, -1);
        add(styles, "Heading1", "heading 1", 17, true, INK, 20, 6, 0);
        add(styles, "Heading2", "heading 2", 13, true, INK, 12, 4, 1);
        add(styles, "Heading3", "heading 3", 11, true, INK, 8, 3, 2);
    }

    private static void add(
            XWPFStyles styles,
            String id,
            String name,
            int points,
            boolean bold,
            String colour,
            int before,
            int after,
            int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(20L * before));
        spacing.setAfter(BigInteger.valueOf(20L * after));
        if (outline >= 0) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
            paragraph.addNewKeepNext();
        }
        CTRPr run = style.addNewRPr();
        var font = run.addNewRFonts();
        font.setAscii("Calibri");
        font.setHAnsi("Calibri");
        if (bold) {
            run.addNewB();
        }
        run.addNewColor().setVal(colour);
        run.addNewSz().setVal(BigInteger.valueOf(2L * points));
        styles.addStyle(new XWPFStyle(style, styles));
    }
}
