package dk.kkr.goals.body;

import dk.kkr.goals.intake.Faults;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as UTF-8, or as Windows-1252 where a line cannot be UTF-8: Danish letters in the one are never valid in
 * the other. A line that holds letters of both is refused.
 */
final class Letters {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private final @Nullable Charset stated;
    private boolean told;

    /** @param stated what the sender says it is; null if nothing was said */
    Letters(@Nullable Charset stated) {
        this.stated = stated;
    }

    /** The line as text; null if it was refused. */
    @Nullable
    String read(byte[] bytes, Faults faults) {
        Charset first = stated == null ? StandardCharsets.UTF_8 : stated;
        String text = strictly(first, bytes);
        if (text != null) {
            return text;
        }
        text = stated == null && !hasUtf8Letter(bytes) ? strictly(WINDOWS, bytes) : null;
        if (text == null) {
            faults.reject(
                    "",
                    "WRONG_ENCODING",
                    "The line is neither UTF-8 nor Windows-1252 throughout; save the file as UTF-8 and send it again.",
                    "Linjen er hverken UTF-8 eller Windows-1252 hele vejen; gem filen som UTF-8, og send den igen.");
        } else if (!told) {
            told = true;
            faults.warn(
                    "",
                    "READ_AS_WINDOWS_1252",
                    "From here on lines that are not UTF-8 are read as Windows-1252; save the file as UTF-8.",
                    "Herfra læses linjer, der ikke er UTF-8, som Windows-1252; gem filen som UTF-8.");
        }
        return text;
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Windows leaves five places empty; Java reads them as control characters.
            return text.chars().anyMatch(c -> c >= 0x80 && c < 0xa0) ? null : text;
        } catch (CharacterCodingException isNot) {
            return null;
        }
    }

    /** A Danish letter as UTF-8 writes it: the one that Windows reads as Ã and something that is no letter of Danish. */
    private static boolean hasUtf8Letter(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == 0xc3 && (bytes[i + 1] & 0xc0) == 0x80) {
                return true;
            }
        }
        return false;
    }
}
