package dk.kkr.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds problem codes in a module's source that its {@code problems.md} does not explain. */
public final class ProblemCodes {

    /** A code is the first text in CAPITALS within a refusal or a fault. */
    private static final Pattern CODE = Pattern.compile(
            "(?:Refusal\\.(?:rule|tooLarge|invalid)|Fault\\.at|new Fault|(?:faults|form|rules)\\.add|\\.reject|\\.warn)\\s*\\([^;]*?\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\"",
            Pattern.DOTALL);

    private ProblemCodes() {}

    /** Codes used below {@code src/main/java} of the module that is tested, without a row in the tables. */
    public static List<String> undocumented(List<String> documented) {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(call -> {
                            var codes = CODE.matcher(call);
                            if (codes.find()) {
                                used.add(codes.group(1));
                            }
                        });
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (used.isEmpty()) {
            return List.of("no code was found at all: the search is broken");
        }
        documented.forEach(used::remove);
        return List.copyOf(used);
    }
}
