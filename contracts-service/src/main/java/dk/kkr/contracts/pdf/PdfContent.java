package dk.kkr.contracts.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

/** Looks through all objects of a PDF, reachable from a page or not, for scripts, started programs and files within. */
final class PdfContent {

    /** Deeper nesting of direct objects than any program writes. */
    private static final int DEEPEST = 100;

    private PdfContent() {}

    static void check(COSDocument pdf) throws IOException {
        look(pdf.getTrailer(), 0);
        for (COSObjectKey key : List.copyOf(pdf.getXrefTable().keySet())) {
            look(pdf.getObjectFromPool(key).getObject(), 0);
        }
    }

    private static void look(COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("Nested too deeply");
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                look(array.get(i), depth + 1);
            }
        } else if (object instanceof COSDictionary dictionary) {
            refuse(dictionary);
            for (COSBase value : dictionary.getValues()) {
                look(value, depth + 1);
            }
        }
    }

    private static void refuse(COSDictionary dictionary) {
        COSName action = dictionary.getCOSName(COSName.S);
        if (COSName.getPDFName("JavaScript").equals(action)
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(COSName.XFA)) {
            throw PdfCheck.refused(
                    "PDF_HAS_SCRIPT",
                    "The PDF holds JavaScript or an XFA form; save it without, for instance by printing it to a PDF.",
                    "PDF-filen indeholder JavaScript eller en XFA-formular; gem den uden, f.eks. ved at udskrive den til"
                            + " PDF.");
        }
        if (COSName.getPDFName("Launch").equals(action)) {
            throw PdfCheck.refused(
                    "PDF_STARTS_PROGRAM",
                    "The PDF holds an action that starts a program; remove it.",
                    "PDF-filen indeholder en handling, der starter et program; fjern den.");
        }
        if (dictionary.containsKey(COSName.EF) || dictionary.containsKey(COSName.EMBEDDED_FILES)) {
            throw PdfCheck.refused(
                    "PDF_HAS_FILES",
                    "The PDF has files within it; attach each as a PDF of its own.",
                    "PDF-filen har andre filer i sig; vedhæft hver af dem som sin egen PDF-fil.");
        }
    }
}
