package dk.kkr.kit.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.PublishedApi.Operation;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Examples of answers for the OpenAPI document, as the service gave them to its tests. With {@code -Danswers.write=true} a test
 * run writes, for each operation, status and media type, the answer that tells most, into {@code META-INF/openapi.json} of
 * the service, which is merged into its document; the change is then seen in review. Answers recorded before stay until a run
 * that meets the operation again.
 */
public final class RecordedAnswers implements QuarkusTestBeforeClassCallback, QuarkusTestAfterAllCallback, Filter {

    private static final Path FILE = Path.of("src/main/resources/META-INF/openapi.json");
    private static final int LONG = 2500;
    private static final int MOST_ELEMENTS = 2;
    private static final int MOST_LINES = 6;
    private static final Pattern THIS_MACHINE = Pattern.compile("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    private static final Map<String, Answer> BEST = new HashMap<>();

    private static @Nullable List<Operation> operations;

    /** @param told how much it tells: more is better, unless it is long */
    private record Answer(Operation operation, String status, String media, JsonNode value, int told) {}

    @Override
    public void beforeClass(Class<?> test) {
        if (Boolean.getBoolean("answers.write")
                && RestAssured.filters().stream().noneMatch(RecordedAnswers.class::isInstance)) {
            RestAssured.filters(new RecordedAnswers());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        if (response.statusCode() / 100 == 2 && response.contentType() != null && !path.equals("/openapi")) {
            operation(request.getMethod(), path).ifPresent(operation -> keep(operation, response));
        }
        return response;
    }

    private static synchronized Optional<Operation> operation(String method, String path) {
        if (operations == null) {
            operations = PublishedApi.read().operations();
        }
        return operations.stream()
                .filter(o -> o.method().equals(method.toLowerCase(Locale.ROOT)))
                .filter(o -> path.matches(o.path().replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+")))
                .max(Comparator.comparingInt(
                        o -> o.path().replaceAll("\\{[^}]*}", "").length()));
    }

    private static synchronized void keep(Operation operation, Response response) {
        String media = response.contentType().replaceAll(";.*", "").strip();
        String status = Integer.toString(response.statusCode());
        if (!operation.node().at("/responses/" + status + "/content").has(media)) {
            return;
        }
        value(media, THIS_MACHINE.matcher(response.asString()).replaceAll("https://kkr.example"))
                .ifPresent(value -> {
                    int length = value.toString().length();
                    Answer answer = new Answer(
                            operation,
                            status,
                            media,
                            value,
                            length > LONG ? LONG - length : leaves(value) * LONG + length);
                    BEST.merge(operation.name() + status + media, answer, (a, b) -> a.told() >= b.told() ? a : b);
                });
    }

    private static Optional<JsonNode> value(String media, String body) {
        try {
            if (media.endsWith("json") && !media.contains("ndjson")) {
                return Optional.of(shortened(PublishedApi.JSON.readTree(body)));
            }
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
        if (media.equals("text/calendar")) {
            return Optional.of(PublishedApi.JSON.getNodeFactory().textNode(body));
        }
        if (media.equals("text/csv") || media.endsWith("ndjson") || media.equals("text/event-stream")) {
            String start =
                    body.lines().limit(MOST_LINES).map(line -> line + "\n").collect(Collectors.joining());
            return Optional.of(PublishedApi.JSON.getNodeFactory().textNode(start));
        }
        return Optional.empty();
    }

    /** With the first elements of each list. */
    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > MOST_ELEMENTS) {
                array.remove(array.size() - 1);
            }
        }
        node.forEach(RecordedAnswers::shortened);
        return node;
    }

    private static int leaves(JsonNode node) {
        int leaves = node.isValueNode() && !node.isNull() ? 1 : 0;
        for (JsonNode child : node) {
            leaves += leaves(child);
        }
        return leaves;
    }

    @Override
    public void afterAll(QuarkusTestContext context) {
        if (!BEST.isEmpty()) {
            write();
        }
    }

    private static synchronized void write() {
        try {
            ObjectNode file = Files.exists(FILE)
                    ? (ObjectNode) PublishedApi.JSON.readTree(FILE.toFile())
                    : PublishedApi.JSON.createObjectNode().put("openapi", "3.1.0");
            for (Answer answer : BEST.values()) {
                file.withObjectProperty("paths")
                        .withObjectProperty(answer.operation().path())
                        .withObjectProperty(answer.operation().method())
                        .withObjectProperty("responses")
                        .withObjectProperty(answer.status())
                        .withObjectProperty("content")
                        .withObjectProperty(answer.media())
                        .withObjectProperty("examples")
                        .withObjectProperty("answer")
                        .set("value", answer.value());
            }
            Files.createDirectories(Objects.requireNonNull(FILE.getParent()));
            Files.writeString(
                    FILE,
                    PublishedApi.JSON
                                    .writer()
                                    .with(SerializationFeature.INDENT_OUTPUT)
                                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                                    .writeValueAsString(sorted(file))
                            + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Paths in their order, so that a new one changes no line of the others. */
    private static ObjectNode sorted(ObjectNode file) {
        ObjectNode paths = PublishedApi.JSON.createObjectNode();
        file.path("paths").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(path -> paths.set(path.getKey(), path.getValue()));
        return file.<ObjectNode>set("paths", paths);
    }
}
