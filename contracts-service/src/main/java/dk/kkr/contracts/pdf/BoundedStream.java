package dk.kkr.contracts.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessOutputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;

/** A stream that unpacks within a budget. Parsers view only tables and streams of objects, never pages and pictures. */
final class BoundedStream extends COSStream {

    /** Those that unpack text and tables; the others are for pictures. */
    private static final Set<COSName> PLAIN = Set.of(
            COSName.FLATE_DECODE,
            COSName.LZW_DECODE,
            COSName.ASCII85_DECODE,
            COSName.ASCII_HEX_DECODE,
            COSName.RUN_LENGTH_DECODE);

    private static final int MOST_FILTERS = 4;

    /** Bytes of a row of a table, of which the unpacking holds two at once. */
    private static final long LONGEST_ROW = 1 << 16;

    private final PdfBudget budget;

    BoundedStream(RandomAccessReadView packed, PdfBudget budget) throws IOException {
        super(null, packed);
        this.budget = budget;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        List<COSName> filters = filters();
        if (filters.isEmpty()) {
            budget.unpack(getLength());
            return new MeteredRead(super.createView(), budget);
        }
        refuseLongRows(getDictionaryObject(COSName.DP, COSName.DECODE_PARMS));
        InputStream from = createRawInputStream();
        RandomAccessReadWriteBuffer unpacked = new RandomAccessReadWriteBuffer();
        for (int i = 0; i < filters.size(); i++) {
            unpacked = new RandomAccessReadWriteBuffer();
            OutputStream to = new Limited(new RandomAccessOutputStream(unpacked), budget);
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(from, to, this, i);
            unpacked.seek(0);
            from = new RandomAccessInputStream(unpacked);
        }
        return new MeteredRead(unpacked, budget);
    }

    private List<COSName> filters() {
        COSBase stated = getFilters();
        List<COSName> filters = new ArrayList<>();
        if (stated instanceof COSName one) {
            filters.add(one);
        } else if (stated instanceof COSArray several) {
            for (int i = 0; i < Math.min(several.size(), MOST_FILTERS + 1); i++) {
                filters.add((COSName) several.getObject(i));
            }
        }
        if (filters.size() > MOST_FILTERS || !PLAIN.containsAll(filters)) {
            throw PdfBudget.tooComplex();
        }
        return filters;
    }

    private static void refuseLongRows(COSBase parameters) {
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                refuseLongRow(several.getObject(i));
            }
        } else {
            refuseLongRow(parameters);
        }
    }

    private static void refuseLongRow(COSBase parameters) {
        if (parameters instanceof COSDictionary row
                && (row.getLong(COSName.COLUMNS, 1) > LONGEST_ROW || row.getLong(COSName.BITS_PER_COMPONENT, 8) > 16)) {
            throw PdfBudget.tooComplex();
        }
    }

    /** Takes each byte from the budget before it is kept. */
    private static final class Limited extends FilterOutputStream {

        private final PdfBudget budget;

        Limited(OutputStream to, PdfBudget budget) {
            super(to);
            this.budget = budget;
        }

        @Override
        public void write(int value) throws IOException {
            budget.unpack(1);
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            budget.unpack(length);
            out.write(bytes, offset, length);
        }
    }
}
