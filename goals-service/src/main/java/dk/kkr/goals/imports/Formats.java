package dk.kkr.goals.imports;

import dk.kkr.kit.problem.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which forms of body are taken, and a look at the first bytes of one. */
final class Formats {

    private Formats() {}

    /** By the Content-Type as it was sent. */
    static Import.Format of(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/x-ndjson") || type.equals("application/ndjson")) {
            return Import.Format.NDJSON;
        }
        throw Refusal.unsupported(
                "Send the rows as application/x-ndjson: one JSON object a line, UTF-8, gzip welcome.",
                "Send rækkerne som application/x-ndjson: ét JSON-objekt pr. linje, UTF-8, gerne gzip.");
    }

    /** Refuses what plainly is something else: a file of another kind, or a list where lines were said. */
    static void require(byte[] start, int length, Import.Format format) {
        int first = 0;
        if (length >= 3 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb && (start[2] & 0xff) == 0xbf) {
            first = 3;
        }
        boolean binary = false;
        for (int i = first; i < Math.min(length, 512); i++) {
            binary |= start[i] >= 0 && start[i] < ' ' && start[i] != '\n' && start[i] != '\r' && start[i] != '\t';
        }
        while (first < length && Character.isWhitespace(start[first])) {
            first++;
        }
        boolean list = format == Import.Format.NDJSON && first < length && start[first] == '[';
        if (binary || list) {
            throw Refusal.invalid(
                    "",
                    "NOT_WHAT_IT_SAYS",
                    "The body is not " + format + ": send one JSON object a line, as UTF-8 text. Nothing was kept.",
                    "Indholdet er ikke " + format + ": send ét JSON-objekt pr. linje som UTF-8-tekst. Intet er gemt.");
        }
    }
}
