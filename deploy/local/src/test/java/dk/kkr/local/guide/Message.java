package dk.kkr.local.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What requests and answers have in common.
 *
 * @param line where it begins in the file
 * @param comments what stands before the first line, without the {@code #}
 * @param body empty if there is none
 */
record Message(int line, List<String> comments, String first, Map<String, String> headers, String body) {

    private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z-]*): (.+)");

    static Message of(int line, List<String> lines) {
        List<String> comments = new ArrayList<>();
        int at = 0;
        while (at < lines.size() && lines.get(at).startsWith("#")) {
            comments.add(lines.get(at++).substring(1).strip());
        }
        if (at == lines.size()) {
            throw new GuideFault(line, "an empty block");
        }
        String first = lines.get(at++).strip();
        Map<String, String> headers = new LinkedHashMap<>();
        while (at < lines.size() && !lines.get(at).isBlank()) {
            Matcher header = HEADER.matcher(lines.get(at).strip());
            if (!header.matches()) {
                throw new GuideFault(line + at, "no header: " + lines.get(at));
            }
            headers.put(header.group(1), header.group(2));
            at++;
        }
        String body = String.join("\n", lines.subList(at, lines.size())).strip();
        return new Message(line, List.copyOf(comments), first, headers, body);
    }

    /** One JSON document; lines of JSON are compared as text. */
    boolean hasJson() {
        boolean lines = headers.getOrDefault("Content-Type", "").startsWith("application/x-ndjson");
        return !lines && (body.startsWith("{") || body.startsWith("["));
    }
}
