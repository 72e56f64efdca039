package dk.kkr.local.guide;

import static org.awaitility.Awaitility.await;

import dk.kkr.local.sample.SignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;

/** Makes the calls of a guide, in their order, and fails at the first that is not answered as the guide says. */
public final class Player {

    private static final int SHOWN = 1_500;

    private final HttpClient client = HttpClient.newHttpClient();
    private final SignIn signIn;
    private final Duration byEvent;
    private final Map<String, String> addresses;

    /**
     * @param addresses what the names of services stand for in the guide
     * @param byEvent by when what was written in one service is to be seen in another
     */
    public Player(Map<String, String> addresses, SignIn signIn, Duration byEvent) {
        this.addresses = Map.copyOf(addresses);
        this.signIn = signIn;
        this.byEvent = byEvent;
    }

    /** @throws GuideFault with the line of the call, what differs, and what was answered */
    public void play(Guide guide) {
        Names names = new Names(addresses);
        for (Guide.Exchange exchange : guide.exchanges()) {
            for (Call call : exchange.calls()) {
                try {
                    make(call, exchange.answer(), guide.file().toAbsolutePath().getParent(), names);
                } catch (IllegalStateException unknownName) {
                    throw new GuideFault(
                            call.message().line(), call.message().first() + ": " + unknownName.getMessage());
                }
            }
        }
    }

    private void make(Call call, Expected expected, Path directory, Names names) {
        HttpRequest request = request(call, directory, names);
        String[] fault = {""};
        if (!call.again()) {
            fits(request, expected, names, fault);
        } else {
            try {
                await().atMost(byEvent)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(250))
                        .until(() -> fits(request, expected, names, fault));
            } catch (ConditionTimeoutException never) {
                throw new GuideFault(call.message().line(), fault[0]);
            }
        }
        if (!fault[0].isEmpty()) {
            throw new GuideFault(call.message().line(), fault[0]);
        }
    }

    private boolean fits(HttpRequest request, Expected expected, Names names, String[] fault) {
        HttpResponse<byte[]> answer = send(request);
        Names tried = names.copy();
        Optional<String> differs = expected.differs(answer, tried);
        if (differs.isEmpty()) {
            names.become(tried);
        }
        fault[0] = differs.map(what -> request.method() + " " + request.uri() + ": " + what + "\n"
                        + answer.headers().map() + "\n" + start(answer.body()))
                .orElse("");
        return differs.isEmpty();
    }

    private HttpRequest request(Call call, Path directory, Names names) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(names.fill(call.address())))
                .timeout(Duration.ofMinutes(2))
                .method(call.method(), body(call, directory, names));
        call.headers().forEach((name, value) -> request.header(name, names.fill(value)));
        call.user().map(signIn::user).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        call.client().map(signIn::client).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private static HttpRequest.BodyPublisher body(Call call, Path directory, Names names) {
        if (call.message().body().isEmpty()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        return call.file()
                .map(name -> HttpRequest.BodyPublishers.ofByteArray(bytes(call, directory.resolve(name))))
                .orElseGet(() -> HttpRequest.BodyPublishers.ofString(
                        names.fill(call.message().body())));
    }

    private static byte[] bytes(Call call, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new GuideFault(call.message().line(), "the file to be sent is not there: " + file.getFileName());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("it was not answered (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("it was interrupted", e);
        }
    }

    private static String start(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " …";
    }
}
