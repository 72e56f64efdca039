package dk.kkr.local;

import dk.kkr.local.guide.Guide;
import dk.kkr.local.guide.Player;
import dk.kkr.local.sample.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides say is so: each of their calls is made on the running stack, and answered as they say. */
class GuideIT {

    private static final Path GUIDES = TestSettings.checkout().resolve("docs/guides");
    private static final List<String> PARTS = List.of("contracts", "goals", "survey", "reporting", "keycloak", "mail");

    private final EndToEnd stack = EndToEnd.stack();

    static List<String> guides() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyCallIsAnsweredAsTheGuideSays(String name) {
        Map<String, String> addresses = PARTS.stream().collect(Collectors.toMap(Function.identity(), stack::address));
        new Player(addresses, new SignIn(stack.address("keycloak")), EndToEnd.BY_EVENT)
                .play(Guide.read(GUIDES.resolve(name)));
    }
}
