package dk.kkr.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.local.FreePort;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

    private int smtp;
    private int http;
    private MailCatcher catcher;

    @BeforeEach
    void start() throws IOException {
        smtp = FreePort.next();
        http = FreePort.next();
        catcher = MailCatcher.start(smtp, http);
    }

    @AfterEach
    void stop() {
        catcher.stop();
        assertThat(catcher.isRunning()).isFalse();
    }

    private void send(String to) throws MessagingException {
        Properties server = new Properties();
        server.setProperty("mail.smtp.host", "localhost");
        server.setProperty("mail.smtp.port", Integer.toString(smtp));
        MimeMessage message = new MimeMessage(Session.getInstance(server));
        message.setFrom(new InternetAddress("kl@kkr.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Invitation: Prøve & <mere>", "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Kære medlem\nhttp://localhost:8083/s/abc\n", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>Kære medlem</p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + http + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void showsWhatWasSentInABrowserAndAsJson() throws Exception {
        send("en@kommune.example");
        send("to@kommune.example");
        JsonNode mails = new ObjectMapper().readTree(get("/mails").body());
        assertThat(mails).hasSize(2);
        JsonNode newest = mails.get(0);
        assertThat(newest.get("to").textValue()).isEqualTo("to@kommune.example");
        assertThat(newest.get("subject").textValue()).isEqualTo("Invitation: Prøve & <mere>");
        assertThat(newest.get("text").textValue()).contains("Kære medlem", "http://localhost:8083/s/abc");
        assertThat(newest.get("links").toString()).isEqualTo("[\"http://localhost:8083/s/abc\"]");
        assertThat(newest.get("html").textValue()).contains("<p>Kære medlem</p>");
        assertThat(new ObjectMapper().readTree(get("/mails?to=EN%40kommune").body()))
                .hasSize(1);

        assertThat(get("/").body()).contains("<a href=\"/mails/2\">Invitation: Prøve &amp; &lt;mere&gt;</a>");
        assertThat(get("/mails/1").body())
                .contains("To en@kommune.example", "<a href=\"http://localhost:8083/s/abc\">");
        assertThat(get("/mails/3").statusCode()).isEqualTo(404);
        assertThat(get("/andet").statusCode()).isEqualTo(404);
    }
}
