package dk.kkr.contracts.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;

/** A parser whose file may take no more than a budget, wherever its objects lie. */
final class BoundedParser extends PDFParser {

    BoundedParser(RandomAccessRead source, PdfBudget budget) throws IOException {
        super(source, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        document.close();
        document = new Document(this, budget);
    }

    /** Encrypted files are refused, so none is ever deciphered. */
    @Override
    protected void prepareDecryption() {
        if (document.getEncryptionDictionary() != null) {
            throw PdfCheck.encrypted();
        }
    }

    /** Makes streams of which the parser cannot unpack more than the budget. */
    private static final class Document extends COSDocument {

        private final BoundedParser parser;
        private final PdfBudget budget;

        Document(BoundedParser parser, PdfBudget budget) {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            RandomAccessReadView packed = parser.createRandomAccessReadView(start, length);
            COSStream stream = new BoundedStream(packed, budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
