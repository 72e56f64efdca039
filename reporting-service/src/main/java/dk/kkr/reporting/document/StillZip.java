package dk.kkr.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An office file without the moment in it: entries and properties carry the statement's time instead of the clock's. */
final class StillZip {

    private StillZip() {}

    static byte[] of(byte[] file, Stamp stamp) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipFile from = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream to = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                byte[] part = from.getInputStream(entry).readAllBytes();
                ZipEntry still = new ZipEntry(entry.getName());
                still.setTimeLocal(stamp.time().atZone(ZoneOffset.UTC).toLocalDateTime());
                to.putNextEntry(still);
                to.write(entry.getName().equals("docProps/core.xml") ? core(part, stamp) : part);
                to.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] core(byte[] xml, Stamp stamp) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll(
                        "(<dcterms:(?:created|modified)[^>]*>)[^<]*",
                        "$1" + stamp.time().truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
