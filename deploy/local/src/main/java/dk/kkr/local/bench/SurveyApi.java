package dk.kkr.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What KL's secretariat does in survey-service; its steps may take minutes with so many members. */
final class SurveyApi {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    SurveyApi(String address, String token) {
        this.address = address;
        this.token = token;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", path, null, "application/json", null).body());
    }

    JsonNode post(String path, String body, String type) throws IOException, InterruptedException {
        return JSON.readTree(send("POST", path, body, type, null).body());
    }

    void step(String thing, String step) throws IOException, InterruptedException {
        Optional<String> version =
                send("GET", thing, null, "application/json", null).headers().firstValue("ETag");
        send("POST", thing + "/" + step, "{}", "application/json", version.orElseThrow());
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String body, String type, @Nullable String ifMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " was answered with " + answer.statusCode() + ": "
                    + answer.body().substring(0, Math.min(600, answer.body().length())));
        }
        return answer;
    }
}
