package dk.kkr.reporting.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The one style sheet. It stands in each page, so that a page that somebody saves or mails keeps its looks; the security
 * headers name its hash and so allow this style and no other.
 */
@Singleton
public class Style {

    private final String text;
    private final String source;

    private final String paper;

    Style() {
        text = read("/page/style.css");
        paper = read("/page/paper.css");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            source = "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** To stand between {@code <style>} and {@code </style>}, without a byte more. */
    public String text() {
        return text;
    }

    /** The same looks for paper, in the older language of style sheets that the PDF printer reads. */
    public String paper() {
        return paper;
    }

    /** How a content security policy names it. */
    String source() {
        return source;
    }

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(Style.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
