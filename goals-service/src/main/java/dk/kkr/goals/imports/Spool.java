package dk.kkr.goals.imports;

import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a body in as it streams by and keeps it, packed, in pieces in the database, so that any replica can work on it
 * and a crash loses nothing. On the way it is unpacked and measured, so that what is not what it says it is, or too
 * large, is refused before anything is promised. Memory does not grow with the body.
 */
@Singleton
class Spool {

    private static final int CHUNK = 1 << 20;
    private static final int GZIP_MAGIC = 0x1f8b;
    /** Small bodies may pack as well as they like. */
    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private final Imports imports;
    private final long maxUnpacked;
    private final long maxRatio;

    Spool(
            Imports imports,
            @ConfigProperty(name = "kkr.imports.max-unpacked") long maxUnpacked,
            @ConfigProperty(name = "kkr.imports.max-ratio") long maxRatio) {
        this.imports = imports;
        this.maxUnpacked = maxUnpacked;
        this.maxRatio = maxRatio;
    }

    /**
     * Keeps the body of an import that has begun.
     *
     * @param saysGzip the sender says that it is packed; a packed one that does not say so is taken too
     */
    void take(UUID id, InputStream body, boolean saysGzip, Import.Format format) throws IOException {
        Counting sent = new Counting(body);
        PushbackInputStream start = new PushbackInputStream(sent, 2);
        boolean packed = startsAsGzip(start);
        if (saysGzip && !packed) {
            throw notGzip();
        }
        MessageDigest sha256 = sha256();
        try (InputStream content = packed ? new GZIPInputStream(start, 1 << 16) : start;
                OutputStream kept = new GZIPOutputStream(new Chunks(id), 1 << 16) {
                    {
                        def.setLevel(java.util.zip.Deflater.BEST_SPEED);
                    }
                };
                OutputStream digested = new DigestOutputStream(kept, sha256)) {
            copy(content, digested, sent, packed, format);
        } catch (ZipException | EOFException broken) {
            throw notGzip();
        }
        imports.received(id, sent.seen, HexFormat.of().formatHex(sha256.digest()));
    }

    private void copy(InputStream content, OutputStream to, Counting sent, boolean packed, Import.Format format)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            if (unpacked == 0 && read > 0) {
                Formats.require(buffer, read, format);
            }
            unpacked += read;
            if (unpacked > maxUnpacked) {
                throw Refusal.tooLarge(
                        "BODY_TOO_LARGE",
                        "An import may hold at most " + maxUnpacked + " bytes unpacked; send it in parts.",
                        "En import må højst fylde " + maxUnpacked + " bytes udpakket; send den i dele.");
            }
            if (packed && unpacked > RATIO_COUNTS_FROM && unpacked > maxRatio * sent.seen) {
                throw Refusal.tooLarge(
                        "GZIP_RATIO",
                        "The body unpacks to more than " + maxRatio + " times its size; send it unpacked.",
                        "Indholdet fylder udpakket mere end " + maxRatio + " gange så meget; send det upakket.");
            }
            to.write(buffer, 0, read);
        }
    }

    private static boolean startsAsGzip(PushbackInputStream start) throws IOException {
        byte[] magic = new byte[2];
        int read = start.readNBytes(magic, 0, 2);
        start.unread(magic, 0, read);
        return read == 2 && (((magic[0] & 0xff) << 8) | (magic[1] & 0xff)) == GZIP_MAGIC;
    }

    private static Refusal notGzip() {
        return Refusal.invalid(
                "",
                "NOT_GZIP",
                "The body says it is gzip but is not, or is cut short; pack it anew and send it again. Nothing was kept.",
                "Indholdet siger, at det er gzip, men er det ikke eller er afkortet; pak det igen, og send det på ny. Intet er gemt.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The kept body, unpacked again. */
    InputStream open(UUID id) throws IOException {
        return new GZIPInputStream(new Kept(id), 1 << 16);
    }

    /** Cuts what is written into pieces and stores each as it fills. */
    private final class Chunks extends OutputStream {

        private final UUID id;
        private final byte[] piece = new byte[CHUNK];
        private int filled;
        private int position;

        Chunks(UUID id) {
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
                int part = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, offset + done, piece, filled, part);
                filled += part;
                done += part;
                if (filled == CHUNK) {
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
            imports.addChunk(id, position++, java.util.Arrays.copyOf(piece, filled));
            filled = 0;
        }
    }

    /** Reads the pieces one after the other. */
    private final class Kept extends InputStream {

        private final UUID id;
        private byte[] piece = new byte[0];
        private int at;
        private int position;

        Kept(UUID id) {
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

    /** Counts what the sender sent. */
    private static final class Counting extends java.io.FilterInputStream {

        private long seen;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            seen += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            seen += Math.max(0, read);
            return read;
        }
    }
}
