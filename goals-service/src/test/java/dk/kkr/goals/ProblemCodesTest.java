package dk.kkr.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:reject|warn|Fault\\.at|invalid|tooLarge|rule|Problem\\.of)\\(\\s*(?:[a-zA-Z.]+,\\s*)?(?:\"[^\"]*\"(?: \\+ [^,]+)?,\\s*)?\"([A-Z][A-Z0-9_]+)\"");

    @Test
    void everyCodeIsExplainedOnAPage() throws IOException {
        StringBuilder pages = new StringBuilder();
        Enumeration<java.net.URL> all = getClass().getClassLoader().getResources("problems.md");
        while (all.hasMoreElements()) {
            try (InputStream in = all.nextElement().openStream()) {
                pages.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        assertEquals(true, used.size() > 30, used.toString());
        used.removeIf(code -> pages.indexOf("`" + code + "`") >= 0);
        assertEquals(Set.of(), used);
    }
}
