package dk.kkr.contracts.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** PDFs written by hand, to hold what no program would write: a catalog, a page, object 4 and a table. */
final class HandMade {

    private static final int OBJECTS = 5;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final int[] offsets = new int[OBJECTS + 1];

    /** A PDF of which object 4 is this text. */
    static byte[] with(String object) throws IOException {
        return new HandMade().write(object.getBytes(StandardCharsets.ISO_8859_1), "", 0);
    }

    /** A PDF of which object 9 is this text, packed in a stream of objects. */
    static byte[] packing(String object) throws IOException {
        return new HandMade().write(packed("/Type/ObjStm/N 1/First 4", "9 0 " + object), "", 0);
    }

    /** A PDF whose table has that many more rows. */
    static byte[] listing(int rows) throws IOException {
        return new HandMade().write(packed("/Type/ObjStm/N 1/First 4", "9 0 null"), " 10 " + rows, rows);
    }

    private byte[] write(byte[] fourth, String moreIndex, int moreRows) throws IOException {
        text("%PDF-1.7\n");
        object(1, text8("<</Type/Catalog/Pages 2 0 R>>"));
        object(2, text8("<</Type/Pages/Kids[3 0 R]/Count 1>>"));
        object(3, text8("<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>"));
        object(4, fourth);
        offsets[5] = file.size();
        ByteBuffer table = ByteBuffer.allocate((OBJECTS + 2 + moreRows) * 7);
        table.put((byte) 0).putInt(0).putShort((short) 0);
        for (int i = 1; i <= OBJECTS; i++) {
            table.put((byte) 1).putInt(offsets[i]).putShort((short) 0);
        }
        table.put((byte) 2).putInt(4).putShort((short) 0);
        for (int i = 0; i < moreRows; i++) {
            table.put((byte) 1).putInt(offsets[1]).putShort((short) 0);
        }
        object(
                5,
                packed(
                        "/Type/XRef/W[1 4 2]/Root 1 0 R/Size " + (10 + moreRows) + "/Index[0 6 9 1" + moreIndex + "]",
                        new String(table.array(), StandardCharsets.ISO_8859_1)));
        text("startxref\n" + offsets[5] + "\n%%EOF\n");
        return file.toByteArray();
    }

    private void object(int number, byte[] body) throws IOException {
        offsets[number] = file.size();
        text(number + " 0 obj\n");
        file.write(body);
        text("\nendobj\n");
    }

    private static byte[] packed(String entries, String content) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream to = new DeflaterOutputStream(deflated)) {
            to.write(text8(content));
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.write(text8("<<" + entries + "/Filter/FlateDecode/Length " + deflated.size() + ">>\nstream\n"));
        stream.write(deflated.toByteArray());
        stream.write(text8("\nendstream"));
        return stream.toByteArray();
    }

    private void text(String text) throws IOException {
        file.write(text8(text));
    }

    private static byte[] text8(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
