package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One service as one caller sees it: JSON over HTTP, with the ETags that a change of something existing needs. */
public final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String base;
    private final @Nullable String token;

    /** @param token null for a caller who has not signed in */
    public Api(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** What was answered. */
    public record Answer(int status, JsonNode body, HttpResponse<String> whole) {

        public Optional<String> header(String name) {
            return whole.headers().firstValue(name);
        }

        public boolean ok() {
            return status / 100 == 2;
        }
    }

    public JsonNode get(String path) {
        return need("GET", path, send("GET", path, null, null)).body();
    }

    /** The resource, or nothing where there is none (404). */
    public Optional<JsonNode> find(String path) {
        Answer answer = send("GET", path, null, null);
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(need("GET", path, answer).body());
    }

    public JsonNode post(String path, JsonNode body) {
        return need("POST", path, send("POST", path, body.toString(), null)).body();
    }

    /** Posts to a part of {@code resource} as it stands now. */
    public JsonNode step(String resource, String part, JsonNode body) {
        String path = resource + "/" + part;
        return need("POST", path, send("POST", path, body.toString(), etag(resource)))
                .body();
    }

    /** Puts a part of {@code resource} as it stands now. */
    public JsonNode change(String resource, String part, JsonNode body) {
        String path = resource + "/" + part;
        return need("PUT", path, send("PUT", path, body.toString(), etag(resource)))
                .body();
    }

    /** Puts {@code resource} in place of what it is now. */
    public JsonNode replace(String resource, JsonNode body) {
        return need("PUT", resource, send("PUT", resource, body.toString(), etag(resource)))
                .body();
    }

    /** Puts what is not there yet. */
    public JsonNode put(String path, JsonNode body) {
        return need("PUT", path, send("PUT", path, body.toString(), null)).body();
    }

    /** Puts a PDF that is not there yet. */
    public JsonNode putPdf(String path, byte[] pdf) {
        return need(
                        "PUT",
                        path,
                        exchange(request(path)
                                .header("Content-Type", "application/pdf")
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(pdf))))
                .body();
    }

    /** Sends rows, one JSON document a line, and returns the address under which their intake can be followed. */
    public String upload(String path, String lines) {
        Answer answer = need("POST", path, sendLines(path, lines));
        return URI.create(answer.header("Location").orElseThrow()).getPath();
    }

    /** Sends rows, one JSON document a line, that are taken while one waits. */
    public JsonNode lines(String path, String lines) {
        return need("POST", path, sendLines(path, lines)).body();
    }

    /** Sends rows, one JSON document a line, whatever the answer. */
    public Answer sendLines(String path, String lines) {
        return exchange(request(path)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    /** One request with a JSON body, whatever the answer. */
    public Answer send(String method, String path, @Nullable String body, @Nullable String ifMatch) {
        HttpRequest.Builder request = request(path);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return exchange(request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)));
    }

    private String etag(String resource) {
        return need("GET", resource, send("GET", resource, null, null))
                .header("ETag")
                .orElseThrow(() -> new LoadFailed(base + resource + " has no ETag."));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer exchange(HttpRequest.Builder request) {
        HttpRequest whole = request.build();
        try {
            HttpResponse<String> response = CLIENT.send(whole, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), response);
        } catch (IOException e) {
            throw new LoadFailed(whole.method() + " " + whole.uri() + " was not answered (" + e + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("The loading was interrupted.", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private Answer need(String method, String path, Answer answer) {
        if (!answer.ok()) {
            String said = answer.whole().body();
            throw new LoadFailed(method + " " + base + path + " was answered with " + answer.status() + ": "
                    + said.substring(0, Math.min(said.length(), 600)));
        }
        return answer;
    }
}
