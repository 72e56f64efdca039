package dk.kkr.reporting.document;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Breaks lines after blanks and hyphens only. The rules built into Java would leave a Danish quotation mark alone at the
 * end of a line, since »…« is the other way round elsewhere.
 */
final class WordBreaks implements FSTextBreaker {

    private static final String AFTER = " \t\n\u2003-–/";

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        at++;
        while (at < text.length() && !mayBreak()) {
            at++;
        }
        return at;
    }

    /** Not between blanks, so that all of them stay on the line before. */
    private boolean mayBreak() {
        return AFTER.indexOf(text.charAt(at - 1)) >= 0 && !Character.isWhitespace(text.charAt(at));
    }
}
