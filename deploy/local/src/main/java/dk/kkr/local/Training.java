package dk.kkr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the ahead-of-time caches that are missing, in the background and at the lowest priority, once the stack is up.
 *
 * <p>Each part is run once more beside the real one, on a broker, a database and ports of its own, is asked a few things, and
 * writes its cache when it ends. Nothing that it does can reach the data of the stack. Each finished cache counts by itself, so an
 * interrupted training goes on where it was.
 */
final class Training {

    private static final Duration WRITING = Duration.ofMinutes(5);

    private final Settings settings;
    private final Report report;
    private final Jvm jvm;
    private final PostgresServer postgres;
    private final Keycloak keycloak;
    private final List<Service> services;
    private final Path scratch;
    private final Thread thread = new Thread(this::run, "training");

    Training(
            Settings settings,
            Report report,
            Jvm jvm,
            PostgresServer postgres,
            Keycloak keycloak,
            List<Service> services) {
        this.settings = settings;
        this.report = report;
        this.jvm = jvm;
        this.postgres = postgres;
        this.keycloak = keycloak;
        this.services = services;
        this.scratch = settings.state().resolve("training");
    }

    /** Whether there are caches to be made. */
    boolean wanted() {
        return settings.aheadOfTime()
                && (missing("kafka", kafkaClassPath())
                        || missing("keycloak", keycloak.classPath())
                        || services.stream().anyMatch(service -> missing(service.name(), service.classPath())));
    }

    void begin() {
        thread.start();
    }

    /** Ends the training if it is under way, and what it started. */
    void stop() {
        thread.interrupt();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the training is over. */
    void await() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try {
            Directories.delete(scratch);
            Files.createDirectories(scratch);
            trainKeycloak();
            trainBrokerAndServices();
            report.say("The next start will be quicker: its ahead-of-time caches are ready.");
        } catch (CannotStart | IllegalStateException | UncheckedIOException | IOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                report.say("The caches for a quicker start could not be made (" + e.getMessage()
                        + "). Everything works without them.");
            }
        } finally {
            Directories.delete(scratch);
        }
    }

    private void trainKeycloak() {
        if (!missing("keycloak", keycloak.classPath())) {
            return;
        }
        int port = FreePort.next();
        Child child = keycloak.launchOnCopy(
                "training-keycloak", scratch.resolve("keycloak"), recording("keycloak", keycloak.jvmCommand()), port);
        Probe.answers("http://localhost:" + port + "/realms/kkr/protocol/openid-connect/certs");
        keep(child, "keycloak", keycloak.classPath());
    }

    private void trainBrokerAndServices() {
        List<Service> untrained = services.stream()
                .filter(service -> missing(service.name(), service.classPath()))
                .toList();
        boolean brokerUntrained = missing("kafka", kafkaClassPath());
        if (untrained.isEmpty() && !brokerUntrained) {
            return;
        }
        KafkaBroker broker =
                new KafkaBroker(settings, report, jvm, scratch.resolve("kafka"), FreePort.next(), FreePort.next());
        broker.format("training-kafka");
        List<String> command = broker.jvmCommand();
        Child child = broker.launch("training-kafka", brokerUntrained ? recording("kafka", command) : command);
        try {
            // All of them, in their order: the later ones wait for the first one's events.
            for (Service service : untrained.isEmpty() ? untrained : services) {
                train(service, broker);
            }
            if (brokerUntrained) {
                keep(child, "kafka", kafkaClassPath());
            }
        } finally {
            child.stop(Duration.ofSeconds(5));
        }
    }

    private void train(Service service, KafkaBroker broker) {
        String database = "training_" + service.shortName();
        int port = FreePort.next();
        postgres.createThrowaway(database, service.shortName());
        try {
            Child child = service.launch(
                    "training-" + service.name(),
                    recording(service.name(), service.jvmCommand()),
                    port,
                    database,
                    broker.bootstrap());
            for (String path : List.of("/openapi", "/openapi?format=json", "/docs/", "/q/health", "/v1/none", "/")) {
                Probe.answers("http://localhost:" + port + path);
            }
            keep(child, service.name(), service.classPath());
        } finally {
            postgres.dropThrowaway(database);
        }
    }

    private List<String> recording(String part, List<String> command) {
        List<String> whole = new ArrayList<>(List.of("nice", "-n", "19"));
        whole.addAll(command);
        whole.add("-XX:AOTCacheOutput=" + recorded(part));
        return whole;
    }

    /** Ends the process, which writes the cache on its way out, and puts the cache where the next start looks. */
    private void keep(Child child, String part, List<String> classPath) {
        child.stop(WRITING);
        try {
            Path place = jvm.caches().place(part, classPath);
            Files.createDirectories(java.util.Objects.requireNonNull(place.getParent()));
            if (Files.exists(recorded(part))) {
                Files.move(recorded(part), place, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                jvm.caches().removeOutdated(part, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path recorded(String part) {
        return scratch.resolve(part + ".aot");
    }

    private boolean missing(String part, List<String> classPath) {
        return !Files.exists(jvm.caches().place(part, classPath));
    }

    private List<String> kafkaClassPath() {
        return List.of(settings.classPath());
    }
}
