package dk.kkr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak with the development realm.
 *
 * <p>Its slow first steps are taken once and kept in the cache: unpacking, the optimised build, and a database into which the
 * realm has been read. An empty stack gets a copy of that database, so that starting anew is as quick as starting again.
 */
final class Keycloak implements Part {

    private static final int HEAP = 384;
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final List<String> BUILD = List.of("build", "--db=dev-file");

    private final Settings settings;
    private final Report report;
    private final Jvm jvm;
    private final Path home;
    private final Path realm;
    private @Nullable Child child;

    Keycloak(Settings settings, Report report, Jvm jvm) {
        this.settings = settings;
        this.report = report;
        this.jvm = jvm;
        this.realm = settings.checkout().resolve("deploy/keycloak/kkr-realm-development.json");
        this.home = settings.cache()
                .resolve(String.valueOf(settings.keycloakZip().getFileName()).replace(".zip", ""));
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    boolean installed() {
        return Files.exists(home.resolve("built"));
    }

    @Override
    public void start() {
        try {
            Path template;
            try (CacheLock lock = CacheLock.on(settings, "keycloak")) {
                install();
                template = template();
            }
            Path data = settings.data().resolve("keycloak");
            Path marker = data.resolve(String.valueOf(template.getFileName()));
            if (!Files.exists(marker)) {
                Directories.delete(data);
                Directories.copy(template, data);
                Files.createFile(marker);
            }
            report.doing(name(), "starting");
            child = launch(
                    "keycloak",
                    data,
                    jvm.withCache("keycloak", classPath(), jvmCommand()),
                    settings.ports().of("keycloak"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report.done(name(), "ready");
    }

    /** Starts one more server by {@code jvmCommand}, on a new copy of the realm in {@code data}. */
    Child launchOnCopy(String process, Path data, List<String> jvmCommand, int port) {
        try {
            Directories.copy(template(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return launch(process, data, jvmCommand, port);
    }

    private Child launch(String process, Path data, List<String> jvmCommand, int port) {
        List<String> command = new ArrayList<>(jvmCommand);
        command.add(MAIN);
        command.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--db-url=" + databaseUrl(data),
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port));
        return Child.start(process, settings, command, Map.of())
                .await(() -> Probe.answers("http://localhost:" + port + "/realms/kkr"), Duration.ofMinutes(3));
    }

    private static String databaseUrl(Path data) {
        return "jdbc:h2:file:" + data.resolve("keycloak") + ";NON_KEYWORDS=VALUE";
    }

    private void install() throws IOException {
        if (installed()) {
            return;
        }
        report.doing(name(), "unpacking, once");
        Path making = home.resolveSibling(home.getFileName() + ".part");
        Directories.delete(making);
        Directories.delete(home);
        Directories.unzip(settings.keycloakZip(), making);
        try (Stream<Path> inside = Files.list(making)) {
            Files.move(inside.findFirst().orElseThrow(), home);
        }
        Directories.delete(making);
        report.doing(name(), "building its configuration, once, about half a minute");
        run("keycloak-build", BUILD);
        Files.createFile(home.resolve("built"));
    }

    /** A database that holds the realm file as it is now; made when there is none. */
    private Path template() throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(realm));
        String version = HexFormat.of().toHexDigits((int) sum.getValue());
        Path template = settings.cache().resolve("keycloak-realm-" + version);
        if (!Files.exists(template)) {
            report.doing(name(), "reading the realm into an empty database, once, about half a minute");
            Path making = settings.cache().resolve("keycloak-realm-" + version + ".part");
            Directories.delete(making);
            Files.createDirectories(making);
            run(
                    "keycloak-realm",
                    List.of("import", "--optimized", "--file", realm.toString(), "--db-url=" + databaseUrl(making)));
            Files.move(making, template);
        }
        return template;
    }

    private void run(String step, List<String> arguments) {
        List<String> command = jvm.command(512, options());
        command.add(MAIN);
        command.addAll(arguments);
        Child.start(step, settings, command, Map.of()).awaitEnd(Duration.ofMinutes(4));
    }

    List<String> classPath() {
        return List.of(home.resolve("lib/quarkus-run.jar").toString());
    }

    List<String> jvmCommand() {
        return jvm.command(HEAP, options());
    }

    /** What Keycloak's own script passes to the JVM. */
    private List<String> options() {
        return List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                classPath().get(0));
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop(Duration.ofSeconds(20));
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
