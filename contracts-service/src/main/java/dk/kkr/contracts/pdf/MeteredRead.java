package dk.kkr.contracts.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Reads for a parser, and counts what may have become an object: each begins or ends with a sign or a space. */
final class MeteredRead implements RandomAccessRead {

    /** A row of a table of objects is read as one. */
    private static final int ROW = 8;

    private final RandomAccessRead from;
    private final PdfBudget budget;

    MeteredRead(RandomAccessRead from, PdfBudget budget) {
        this.from = from;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int read = from.read();
        if (read >= 0 && (read <= ' ' || read == '[' || read == '<' || read == '(' || read == '/')) {
            budget.read(1);
        }
        return read;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        budget.read(ROW);
        return from.read(to, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return from.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        from.seek(position);
    }

    @Override
    public long length() throws IOException {
        return from.length();
    }

    @Override
    public boolean isClosed() {
        return from.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return from.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) throws IOException {
        return from.createView(start, length);
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
