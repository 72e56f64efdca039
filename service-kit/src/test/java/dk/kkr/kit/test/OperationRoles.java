package dk.kkr.kit.test;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls every operation that the OpenAPI document names as every role that it does not name, and without a token. So an
 * operation that was added without a decision is found.
 */
public final class OperationRoles {

    private static final List<String> ROLES = List.of("kl", "erst", "kkr", "hub", "municipality", "system");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private OperationRoles() {}

    /** What is wrong: operations without a summary or a decision, and those that let somebody in whom they should not. */
    public static List<String> faults() {
        Map<String, Map<String, Object>> paths =
                JsonPath.from(given().get("/openapi?format=json").asString()).getMap("paths");
        List<String> faults = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                check(path, method, (Map<?, ?>) operation, faults);
            }
        }));
        if (paths.isEmpty()) {
            faults.add("no operations at all");
        }
        return faults;
    }

    private static void check(String path, String method, Map<?, ?> operation, List<String> faults) {
        String name = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        if (operation.get("summary") == null) {
            faults.add(name + " has no summary");
        }
        describe(name, operation, faults);
        Set<String> allowed = new HashSet<>();
        if (operation.get("security") instanceof List<?> requirements) {
            for (Object requirement : requirements) {
                ((Map<?, ?>) requirement).values().forEach(scopes -> ((List<?>) scopes)
                        .forEach(s -> allowed.add(s.toString())));
            }
        }
        boolean open = String.valueOf(operation.get("description")).contains("Open to all");
        if (open == !allowed.isEmpty()) {
            faults.add(name + " says neither its roles nor that it is open");
        }
        if (open) {
            return;
        }
        String address = path.replaceAll("\\{[^}]*}", "0190a6c0-0000-7000-8000-000000000000");
        if (given().redirects().follow(false).request(method, address).statusCode() != 401) {
            faults.add(name + " lets in a caller without a token");
        }
        for (String role : ROLES) {
            if (!allowed.contains(role)) {
                int status = given().auth()
                        .oauth2(Tokens.of(role, role + ":nordjylland"))
                        .request(method, address)
                        .statusCode();
                if (status != 403) {
                    faults.add(name + " answers " + status + " to role " + role);
                }
            }
        }
    }

    /** A body that is taken has an example, and an answer that has a body says of what kind it is. */
    private static void describe(String name, Map<?, ?> operation, List<String> faults) {
        if (operation.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content) {
            content.values().forEach(kind -> {
                Map<?, ?> media = (Map<?, ?>) kind;
                if (!media.containsKey("example") && !media.containsKey("examples")) {
                    faults.add(name + " has no example of its body");
                }
            });
        }
        ((Map<?, ?>) operation.get("responses")).forEach((status, answer) -> {
            if (status.toString().matches("20[01]")
                    && (!(((Map<?, ?>) answer).get("content") instanceof Map<?, ?> content) || content.isEmpty())) {
                faults.add(name + " does not say what it answers with " + status + "; @Produces is missing?");
            }
        });
    }
}
