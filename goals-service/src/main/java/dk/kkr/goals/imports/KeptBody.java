package dk.kkr.goals.imports;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/** A body in pieces in the database. */
final class KeptBody {

    private static final int PIECE = 1 << 20;

    private KeptBody() {}

    /** Cuts what is written into pieces and stores each as it fills. */
    static final class Writer extends OutputStream {

        private final Imports imports;
        private final UUID id;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int position;

        Writer(Imports imports, UUID id) {
            this.imports = imports;
            this.id = id;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int part = Math.min(length - done, PIECE - filled);
                System.arraycopy(bytes, offset + done, piece, filled, part);
                filled += part;
                done += part;
                if (filled == PIECE) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        private void store() {
            imports.addChunk(id, position++, Arrays.copyOf(piece, filled));
            filled = 0;
        }
    }

    /** Reads the pieces one after the other. */
    static final class Reader extends InputStream {

        private final Imports imports;
        private final UUID id;
        private byte[] piece = new byte[0];
        private int at;
        private int position;

        Reader(Imports imports, UUID id) {
            this.imports = imports;
            this.id = id;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at == piece.length) {
                piece = imports.chunk(id, position++).orElse(new byte[0]);
                at = 0;
                if (piece.length == 0) {
                    return -1;
                }
            }
            int part = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, offset, part);
            at += part;
            return part;
        }
    }
}
