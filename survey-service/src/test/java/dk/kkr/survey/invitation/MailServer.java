package dk.kkr.survey.invitation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server for the tests of this module, that can go away, come back and refuse addresses. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static final Map<String, Integer> REFUSALS = new ConcurrentHashMap<>();
    private static int port;
    private static SMTPServer server;

    /** A mail as it came. */
    record Received(String to, MimeMessage message) {

        String header(String name) throws MessagingException {
            String[] found = message.getHeader(name);
            return found == null ? null : found[0];
        }

        /** @param part 0 the plain text, 1 the HTML */
        String text(int part) throws MessagingException, IOException {
            BodyPart body = ((MimeMultipart) message.getContent()).getBodyPart(part);
            return body.getContent().toString();
        }
    }

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        comeBack();
        return Map.of("quarkus.mailer.host", "localhost", "quarkus.mailer.port", Integer.toString(port));
    }

    @Override
    public void stop() {
        goAway();
    }

    static synchronized void goAway() {
        server.stop();
    }

    static synchronized void comeBack() {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Taking())
                .build();
        server.start();
    }

    /** From now on mail for the address is answered with this code. */
    static void refuse(String address, int code) {
        REFUSALS.put(address, code);
    }

    static void acceptAgain(String address) {
        REFUSALS.remove(address);
    }

    /** What came for addresses that begin so, in the order it came. */
    static List<Received> received(String beginning) {
        return RECEIVED.stream().filter(mail -> mail.to().startsWith(beginning)).toList();
    }

    private static final class Taking implements MessageHandler {

        private String recipient = "";

        @Override
        public void from(String from) {
            // Anybody may send.
        }

        @Override
        public void recipient(String address) throws RejectException {
            Integer code = REFUSALS.get(address);
            if (code != null) {
                throw new RejectException(code, "<" + address + "> is not taken");
            }
            recipient = address;
        }

        @Override
        public String data(InputStream data) throws IOException {
            try {
                RECEIVED.add(
                        new Received(recipient, new MimeMessage(null, new ByteArrayInputStream(data.readAllBytes()))));
                return null;
            } catch (MessagingException illShaped) {
                throw new IllegalStateException(illShaped);
            }
        }

        @Override
        public void done() {
            // Nothing is kept for the connection.
        }
    }
}
