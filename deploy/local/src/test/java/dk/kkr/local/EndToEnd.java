package dk.kkr.local;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.local.sample.Api;
import dk.kkr.local.sample.SampleData;
import dk.kkr.local.sample.SignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The whole stack on the packaged jars, with real PostgreSQL, Kafka and Keycloak, in a temporary directory and on free ports.
 * It is started once for all end-to-end tests, with the sample data in it, and stopped when the test JVM ends.
 */
final class EndToEnd {

    /** By when what was written in one service is to be seen in another. */
    static final Duration BY_EVENT = Duration.ofSeconds(60);

    private static final EndToEnd SHARED = begin();

    private final Settings settings;
    private final Stack stack;
    private final SignIn signIn;

    private EndToEnd(Settings settings, Stack stack) {
        this.settings = settings;
        this.stack = stack;
        this.signIn = new SignIn(settings.ports().address("keycloak"));
    }

    static EndToEnd stack() {
        return SHARED;
    }

    private static EndToEnd begin() {
        try {
            Path state = Files.createTempDirectory("kkr-end-to-end");
            Settings settings = TestSettings.in(state, environment());
            Guard guard = Guard.over(settings);
            Report report = new Report(System.out);
            Stack stack = new Stack(settings, report);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stack.stop();
                guard.close();
                Directories.delete(state);
            }));
            stack.start();
            EndToEnd started = new EndToEnd(settings, stack);
            started.loadSample();
            report.close();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String part : List.of(
                "keycloak",
                "contracts",
                "goals",
                "survey",
                "reporting",
                "kafka",
                "kafka-controller",
                "postgres",
                "smtp",
                "mail")) {
            environment.put(Ports.variable(part), Integer.toString(FreePort.next()));
        }
        // Keycloak's slow first steps are shared with deploy/run.
        environment.put(
                "KKR_CACHE", TestSettings.checkout().resolve(".kkr/cache").toString());
        return environment;
    }

    void loadSample() {
        SampleData.into(settings.ports()::address, text -> {});
    }

    Stack parts() {
        return stack;
    }

    String address(String service) {
        return settings.ports().address(service);
    }

    Api as(String user, String service) {
        return new Api(address(service), signIn.user(user));
    }

    Api agency() {
        return new Api(address("goals"), signIn.client("erst-crm"));
    }

    Api anybody(String service) {
        return new Api(address(service), null);
    }

    String token(String user) {
        return signIn.user(user);
    }

    /** The contract's id of the hub and year; there is at most one. */
    String contract(String hub, int year) {
        return as("kl", "contracts")
                .get("/v1/contracts?hub=" + hub + "&year=" + year)
                .at("/items/0/id")
                .textValue();
    }

    /** Waits until {@code path} is answered and {@code fits}; returns the answer. */
    static JsonNode eventually(Api api, String path, Predicate<JsonNode> fits) {
        return await().atMost(BY_EVENT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> api.find(path).filter(fits), found -> found.isPresent())
                .orElseThrow();
    }
}
