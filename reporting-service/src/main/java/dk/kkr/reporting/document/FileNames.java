package dk.kkr.reporting.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Names of files that are saved. */
final class FileNames {

    private static final Map<String, String> ASCII =
            Map.of("æ", "ae", "ø", "oe", "å", "aa", "Æ", "Ae", "Ø", "Oe", "Å", "Aa", "é", "e");

    private FileNames() {}

    /** {@code Resultatopgørelse 2024 Erhvervshus Nordjylland udgave 1.pdf}. */
    static String of(StatementText text, String suffix) {
        String name = text.heading() + " " + text.hub() + " "
                + (text.statement().isLive()
                        ? "aktuelle tal"
                        : "udgave " + text.statement().edition());
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ") + "." + suffix;
    }

    /** Content-Disposition for what a browser may show, with the name in full, and without Danish letters for old clients (RFC 6266). */
    static String disposition(String name) {
        String plain = name;
        for (Map.Entry<String, String> letter : ASCII.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return "inline; filename=\"" + plain.replaceAll("[^ -~]", "_") + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
