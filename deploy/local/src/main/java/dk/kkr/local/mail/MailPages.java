package dk.kkr.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows the mails: {@code /} the list, {@code /mails/{number}} one, {@code /mails} all as JSON; {@code ?to=} picks a recipient. */
final class MailPages implements HttpHandler {

    private static final Pattern ONE = Pattern.compile("/mails/([0-9]{1,18})");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&]+");
    private static final String HTML = "text/html; charset=utf-8";

    private final Mailbox mailbox;
    private final ObjectMapper json = new ObjectMapper();

    MailPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher one = ONE.matcher(path);
            if (path.equals("/")) {
                answer(exchange, 200, HTML, list(mailbox.mails(recipient(exchange))));
            } else if (path.equals("/mails")) {
                answer(exchange, 200, "application/json", json.writeValueAsString(mailbox.mails(recipient(exchange))));
            } else {
                Optional<CaughtMail> found =
                        one.matches() ? mailbox.mail(Long.parseLong(one.group(1))) : Optional.empty();
                answer(
                        exchange,
                        found.isPresent() ? 200 : 404,
                        HTML,
                        found.map(MailPages::one).orElseGet(() -> page("<p>There is no such mail.</p>")));
            }
        }
    }

    private static String recipient(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                : "";
    }

    private static String list(List<CaughtMail> mails) {
        return page(mails.stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>"
                        .formatted(
                                escaped(mail.receivedAt()), escaped(mail.to()), mail.number(), escaped(mail.subject())))
                .collect(Collectors.joining(
                        "\n",
                        "<p>Mails that the services have sent, the newest first; none is delivered. As JSON: <a"
                                + " href=\"/mails\">/mails</a>.</p><table>",
                        "</table>")));
    }

    private static String one(CaughtMail mail) {
        String text = LINK.matcher(escaped(mail.text())).replaceAll("<a href=\"$0\">$0</a>");
        return page("<p><a href=\"/\">All mails</a></p><p>%s<br>From %s<br>To %s</p><h1>%s</h1><pre>%s</pre>"
                .formatted(
                        escaped(mail.receivedAt()),
                        escaped(mail.from()),
                        escaped(mail.to()),
                        escaped(mail.subject()),
                        text));
    }

    private static String page(String content) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mails</title>"
                + "<style>body{font-family:sans-serif;margin:1rem}td{padding:.2rem 1rem .2rem 0}pre{white-space:pre-wrap}</style>"
                + "</head><body>" + content + "</body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
