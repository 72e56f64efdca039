package dk.kkr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of the four services, run from its packaged jar. */
final class Service implements Part {

    static final List<String> NAMES = List.of("contracts", "goals", "survey", "reporting");

    private static final int HEAP = 256;

    private final String shortName;
    private final Settings settings;
    private final Report report;
    private final Jvm jvm;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Path built;
    private @Nullable Child child;

    Service(String shortName, Settings settings, Report report, Jvm jvm, PostgresServer postgres, KafkaBroker kafka) {
        this(shortName, settings, report, jvm, postgres, kafka, "target");
    }

    /** @param built where in its module the runnable jar is */
    Service(
            String shortName,
            Settings settings,
            Report report,
            Jvm jvm,
            PostgresServer postgres,
            KafkaBroker kafka,
            String built) {
        this.shortName = shortName;
        this.settings = settings;
        this.report = report;
        this.jvm = jvm;
        this.postgres = postgres;
        this.kafka = kafka;
        this.built = settings.checkout().resolve(shortName + "-service").resolve(built);
    }

    @Override
    public String name() {
        return shortName + "-service";
    }

    String shortName() {
        return shortName;
    }

    @Override
    public void start() {
        start(jvm.withCache(name(), classPath(), jvmCommand()));
    }

    void start(List<String> jvmCommand) {
        report.doing(name(), "starting");
        child = launch(name(), jvmCommand, settings.ports().of(shortName), shortName, kafka.bootstrap());
        report.done(name(), "ready");
    }

    List<String> jvmCommand() {
        return jvm.command(HEAP, List.of());
    }

    /** Starts the service by {@code jvmCommand} on a database and a broker of one's choice, and returns when it is ready. */
    Child launch(String process, List<String> jvmCommand, int port, String database, String bootstrapServers) {
        List<String> command = new ArrayList<>(jvmCommand);
        command.addAll(List.of("-jar", jar().toString()));
        return Child.start(process, settings, command, environment(port, database, bootstrapServers))
                .await(() -> Probe.answers("http://localhost:" + port + "/q/health/ready"), Duration.ofMinutes(2));
    }

    private Map<String, String> environment(int port, String database, String bootstrapServers) {
        String issuer = settings.ports().address("keycloak") + "/realms/kkr";
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", shortName);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", shortName);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        // The keys are fetched when the first token comes, so a service need not wait for Keycloak.
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", issuer);
        environment.put("QUARKUS_OIDC_DISCOVERY_ENABLED", "false");
        environment.put("QUARKUS_OIDC_JWKS_PATH", "/protocol/openid-connect/certs");
        environment.put("QUARKUS_OIDC_JWKS_RESOLVE_EARLY", "false");
        if (shortName.equals("survey")) {
            environment.put("KKR_SURVEY_SEAL_SECRET", SealSecret.in(settings.data()));
            environment.put("KKR_SURVEY_BASE_URL", settings.ports().address("survey"));
            environment.put("QUARKUS_MAILER_FROM", "KL <undersoegelse@kl.example>");
            environment.put("QUARKUS_MAILER_HOST", "localhost");
            environment.put(
                    "QUARKUS_MAILER_PORT", Integer.toString(settings.ports().of("smtp")));
        }
        return environment;
    }

    /** The runnable jar and what its manifest names: all that an ahead-of-time cache of it depends on. */
    List<String> classPath() {
        List<String> jars = new ArrayList<>(List.of(jar().toString()));
        try (Stream<Path> libraries = Files.list(built.resolve("lib"))) {
            libraries.map(Path::toString).sorted().forEach(jars::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jars;
    }

    private Path jar() {
        try (Stream<Path> files = Files.list(built)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(this::notBuilt);
        } catch (IOException e) {
            throw notBuilt();
        }
    }

    private CannotStart notBuilt() {
        return new CannotStart(name() + " is not built: run mvn package, or let deploy/run build it.");
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop(Duration.ofSeconds(15));
        }
    }

    /** Ends the service as a crash would. */
    void kill() {
        if (child != null) {
            child.kill();
        }
    }

    @Override
    public boolean alive() {
        return child != null && child.alive();
    }

    @Override
    public long pid() {
        return child == null ? 0 : child.pid();
    }
}
