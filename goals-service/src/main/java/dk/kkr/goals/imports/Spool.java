package dk.kkr.goals.imports;

import dk.kkr.goals.body.Format;
import dk.kkr.goals.intake.Columns;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes a body in as it streams by and keeps it, packed, in pieces in the database, so that any replica can work on it
 * and a crash loses nothing. On the way it is unpacked and measured, so that what is not what it says it is, or too
 * large, is refused before anything is promised. Memory does not grow with the body, and a sender is read only as fast
 * as the database takes what it sends.
 */
@Singleton
class Spool {

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

    /** The sender went away, or the network did. */
    static final class CutShort extends IOException {
        private static final long serialVersionUID = 1L;

        CutShort(IOException cause) {
            super(cause);
        }
    }

    /**
     * Keeps the body of an import that has begun.
     *
     * @param saysGzip the sender says that it is packed; a packed one that does not say so is taken too
     * @throws CutShort if the body could not be read to its end
     */
    void take(UUID id, InputStream body, boolean saysGzip, Format format, Columns columns) throws IOException {
        Sent sent = new Sent(body);
        PushbackInputStream start = new PushbackInputStream(sent, 2);
        boolean packed = startsAsGzip(start);
        if (saysGzip && !packed) {
            throw notGzip();
        }
        MessageDigest sha256 = sha256();
        // What comes packed is kept as it came; the rest is packed here.
        OutputStream pieces = new KeptBody.Writer(imports, id);
        try (OutputStream kept = packed ? pieces : new QuickGzip(pieces);
                InputStream content = packed
                        ? new GzipCompressorInputStream(new BufferedInputStream(new Tee(start, pieces), 1 << 16), true)
                        : new Tee(start, kept)) {
            measure(content, sha256, sent, packed, format, columns);
        } catch (CutShort cut) {
            throw cut;
        } catch (IOException broken) {
            // All that can be wrong with the content itself is its packing.
            throw notGzip();
        }
        imports.received(id, sent.seen, HexFormat.of().formatHex(sha256.digest()));
    }

    private void measure(
            InputStream content, MessageDigest sha256, Sent sent, boolean packed, Format format, Columns columns)
            throws IOException {
        byte[] buffer = new byte[Format.LOOK];
        int read = content.readNBytes(buffer, 0, buffer.length);
        format.require(Arrays.copyOf(buffer, read), columns);
        long unpacked = 0;
        for (; read > 0; read = content.read(buffer)) {
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
            sha256.update(buffer, 0, read);
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
        return new GzipCompressorInputStream(new BufferedInputStream(new KeptBody.Reader(imports, id), 1 << 16), true);
    }

    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Keeps what is read through it. */
    private static final class Tee extends FilterInputStream {

        private final OutputStream copy;

        Tee(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                copy.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                copy.write(bytes, offset, read);
            }
            return read;
        }

        /** The sender's stream is not ours to close. */
        @Override
        public void close() {}
    }

    /** Counts what the sender sent, and tells a sender that went away from a body that is wrong. */
    private static final class Sent extends FilterInputStream {

        private long seen;

        Sent(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = super.read(bytes, offset, length);
                seen += Math.max(0, read);
                return read;
            } catch (IOException gone) {
                throw new CutShort(gone);
            }
        }
    }
}
