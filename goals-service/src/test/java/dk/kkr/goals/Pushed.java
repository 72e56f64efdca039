package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dk.kkr.kit.test.Tokens;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Pushes rows as the agency does, and waits for the end. */
public final class Pushed {

    private Pushed() {}

    public static String lines(List<?> rows) {
        return rows.stream().map(r -> r + "\n").collect(Collectors.joining());
    }

    public static RequestSpecification asAgency() {
        return given().auth().oauth2(Tokens.erst());
    }

    /** The import once it is no longer running. */
    public static Response import_(String dataset, String body) {
        return awaitEnd(push(dataset, gzip(body), true));
    }

    public static Response push(String dataset, byte[] body, boolean saysGzip) {
        return push(dataset, "application/x-ndjson", body, saysGzip);
    }

    static Response push(String dataset, String contentType, byte[] body, boolean saysGzip) {
        RequestSpecification request = asAgency()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(contentType, io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false))
                        .decoderConfig(DecoderConfig.decoderConfig()))
                .contentType(contentType)
                .body(body);
        if (saysGzip) {
            request.header("Content-Encoding", "gzip");
        }
        return request.post("/v1/imports?dataset=" + dataset);
    }

    /** The import of a body in another form, once it is no longer running. */
    static Response import_(String dataset, String contentType, byte[] body) {
        return awaitEnd(push(dataset, contentType, body, false));
    }

    public static Response awaitEnd(Response accepted) {
        accepted.then().statusCode(202);
        String place = accepted.header("Location");
        await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !asAgency().get(place).path("state").equals("RUNNING"));
        return asAgency().get(place);
    }

    public static byte[] gzip(String text) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
