package dk.kkr.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ahead-of-time caches (JEP 483, 514) of the parts, by what they were made from.
 *
 * <p>A cache's name holds a fingerprint of the Java release and of each jar's path, size and time, so that a new build or
 * another JDK never finds an old cache; the JVM checks once more by itself and would merely start without it.
 */
record AheadOfTimeCaches(Settings settings) {

    Optional<Path> find(String part, List<String> classPath) {
        if (!settings.aheadOfTime()) {
            return Optional.empty();
        }
        return Optional.of(place(part, classPath)).filter(Files::exists);
    }

    /** Where the cache of {@code part} is, or is to be. */
    Path place(String part, List<String> classPath) {
        return directory().resolve(part + "-" + fingerprint(classPath) + ".aot");
    }

    /** Removes caches of {@code part} that were made from something else. */
    void removeOutdated(String part, Path current) {
        try (Stream<Path> files = Files.list(directory())) {
            files.filter(file -> file.getFileName().toString().startsWith(part + "-"))
                    .filter(file -> !file.equals(current))
                    .forEach(Directories::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path directory() {
        return settings.cache().resolve("aot");
    }

    private String fingerprint(List<String> classPath) {
        StringBuilder made = new StringBuilder(Runtime.version() + " " + settings.java());
        for (String entry : classPath) {
            for (String jar : entry.split(File.pathSeparator)) {
                made.append('\n').append(describe(Path.of(jar)));
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(made.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String describe(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " "
                    + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            return jar + " missing";
        }
    }
}
