package dk.kkr.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail as its reader would see it.
 *
 * @param number rises with each mail
 * @param receivedAt RFC 3339
 * @param text the plain text; empty if it has none
 * @param html the same as HTML; empty if it has none
 */
public record CaughtMail(
        long number, String receivedAt, String from, String to, String subject, String text, String html) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>&]+");

    /** Where its plain text leads, each place once. */
    @JsonProperty
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    static CaughtMail of(long number, String from, String to, byte[] raw) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(raw));
        String subject = message.getSubject();
        return new CaughtMail(
                number,
                Instant.now().toString(),
                from,
                to,
                subject == null ? "" : subject,
                body(message, "text/plain"),
                body(message, "text/html"));
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = body(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
