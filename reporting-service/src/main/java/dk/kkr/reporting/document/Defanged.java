package dk.kkr.reporting.document;

/** Text for the cells of a sheet. */
final class Defanged {

    private Defanged() {}

    /** The text, with an apostrophe before what a spreadsheet would take for a formula. */
    static String text(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
