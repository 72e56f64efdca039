package dk.kkr.local.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the guide writes it, with the names in it not yet filled in.
 *
 * @param user who signs in, if anybody
 * @param client the client that signs in, if any
 * @param again whether it is made again until the answer fits, since what it asks for comes by event
 */
record Call(
        Message message, String method, String address, Optional<String> user, Optional<String> client, boolean again) {

    private static final Pattern FIRST = Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE) (\\S+)");
    private static final String NEXT = "###";
    private static final String AS_CLIENT = "som klient ";
    private static final String AS_USER = "som ";

    /** The requests of a block; the comments of the first hold for all. */
    static List<Call> all(Guide.Block block) {
        List<Call> calls = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= block.lines().size(); i++) {
            if (i == block.lines().size() || block.lines().get(i).strip().equals(NEXT)) {
                Message message = Message.of(block.line() + begin, stripped(lines));
                calls.add(of(message, calls.isEmpty() ? message : calls.get(0).message));
                lines.clear();
                begin = i + 1;
            } else {
                lines.add(block.lines().get(i));
            }
        }
        return List.copyOf(calls);
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().dropWhile(String::isBlank).toList();
    }

    private static Call of(Message message, Message leading) {
        Matcher first = FIRST.matcher(message.first());
        if (!first.matches()) {
            throw new GuideFault(message.line(), "neither a request nor an answer: " + message.first());
        }
        if (!message.body().isEmpty() && !message.headers().containsKey("Content-Type")) {
            throw new GuideFault(message.line(), "a body without its Content-Type");
        }
        if (message.hasJson()
                && message.headers().getOrDefault("Content-Type", "").endsWith("json")) {
            Expected.json(message);
        }
        String user = null;
        String client = null;
        boolean again = false;
        for (String comment : leading.comments()) {
            if (comment.startsWith(AS_CLIENT)) {
                client = comment.substring(AS_CLIENT.length());
            } else if (comment.startsWith(AS_USER)) {
                user = comment.substring(AS_USER.length());
            } else if (comment.equals("gentag, til svaret passer")) {
                again = true;
            } else if (!comment.equals("uden login")) {
                throw new GuideFault(leading.line(), "a comment that says nothing: # " + comment);
            }
        }
        return new Call(
                message, first.group(1), first.group(2), Optional.ofNullable(user), Optional.ofNullable(client), again);
    }

    Map<String, String> headers() {
        return message.headers();
    }

    /** The file that is sent, named after {@code <}, from where the guide is. */
    Optional<String> file() {
        return message.body().startsWith("< ")
                ? Optional.of(message.body().substring(2).strip())
                : Optional.empty();
    }
}
