package dk.kkr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where things are and how the stack is to run.
 *
 * @param checkout the root of the source tree, whose built services are run
 * @param state the directory that holds all that the stack writes ({@code KKR_STATE}, otherwise {@code .kkr} in the checkout)
 * @param cache what can be made again and outlives {@code --fresh} ({@code KKR_CACHE}, otherwise {@code cache} in the state)
 * @param java the java command that runs every part: the one that runs the launcher
 * @param javaVersion its feature release, such as 25
 * @param keycloakZip the distribution of Keycloak, as Maven fetched it
 * @param classPath the libraries of the launcher and of the Kafka broker
 * @param aheadOfTime whether ahead-of-time caches are made and used ({@code KKR_AOT=off} turns them off)
 */
record Settings(
        Path checkout,
        Path state,
        Path cache,
        Path java,
        int javaVersion,
        Ports ports,
        Path keycloakZip,
        String classPath,
        boolean aheadOfTime) {

    /** The first Java release whose ahead-of-time cache is made in one step (JEP 514). */
    private static final int FIRST_WITH_ONE_STEP_CACHE = 25;

    static Settings from(Map<String, String> environment, Path checkout) {
        Path root = checkout.toAbsolutePath().normalize();
        Path state = path(environment, "KKR_STATE", root.resolve(".kkr"));
        Path built = root.resolve("deploy/local/target");
        int version = Runtime.version().feature();
        return new Settings(
                root,
                state,
                path(environment, "KKR_CACHE", state.resolve("cache")),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                version,
                Ports.from(environment),
                Path.of(property(built.resolve("stack.properties"), "keycloak.zip")),
                read(built.resolve("stack.classpath")).strip(),
                version >= FIRST_WITH_ONE_STEP_CACHE && !"off".equals(environment.get("KKR_AOT")));
    }

    Path data() {
        return state.resolve("data");
    }

    Path logs() {
        return state.resolve("logs");
    }

    Path run() {
        return state.resolve("run");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    private static Path path(Map<String, String> environment, String variable, Path otherwise) {
        String stated = environment.getOrDefault(variable, "");
        return stated.isBlank() ? otherwise : Path.of(stated).toAbsolutePath().normalize();
    }

    private static String property(Path file, String key) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw notBuilt(file, e);
        }
        return String.valueOf(properties.getProperty(key));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw notBuilt(file, e);
        }
    }

    private static RuntimeException notBuilt(Path file, IOException cause) {
        return new CannotStart(
                "The launcher is not built (" + file + " is missing): start it by deploy/run, which builds it.",
                new UncheckedIOException(cause));
    }
}
