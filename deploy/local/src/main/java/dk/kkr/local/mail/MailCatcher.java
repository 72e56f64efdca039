package dk.kkr.local.mail;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.subethamail.smtp.server.SMTPServer;

/** Takes mails by SMTP and shows them over HTTP, both on the loopback address. */
public final class MailCatcher {

    /** Held, since a logger that nobody holds forgets its level. Each connection would be a line at the terminal. */
    private static final Logger SERVER_LOG = Logger.getLogger("org.subethamail");

    private final SMTPServer smtp;
    private final HttpServer http;

    private MailCatcher(SMTPServer smtp, HttpServer http) {
        this.smtp = smtp;
        this.http = http;
    }

    /** Starts on two ports. */
    public static MailCatcher start(int smtpPort, int httpPort) throws IOException {
        SERVER_LOG.setLevel(Level.WARNING);
        InetAddress here = InetAddress.getLoopbackAddress();
        Mailbox mailbox = new Mailbox();
        HttpServer http = HttpServer.create(new InetSocketAddress(here, httpPort), 0);
        http.createContext("/", new MailPages(mailbox));
        SMTPServer smtp = SMTPServer.port(smtpPort)
                .bindAddress(here)
                .messageHandler((context, from, to, raw) -> take(mailbox, from, to, raw))
                .build();
        smtp.start();
        http.start();
        return new MailCatcher(smtp, http);
    }

    private static void take(Mailbox mailbox, String from, String to, byte[] raw) {
        try {
            mailbox.take(from, to, raw);
        } catch (MessagingException | IOException illShaped) {
            throw new IllegalArgumentException("A mail could not be read", illShaped);
        }
    }

    public void stop() {
        smtp.stop();
        http.stop(0);
    }

    public boolean isRunning() {
        return smtp.isRunning();
    }
}
