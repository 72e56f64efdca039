package dk.kkr.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of every operation what holds for all of them: which roles may call it, how errors look, which headers it takes.
 * So a resource's annotations speak only of what is its own.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiManners implements OASFilter {

    private static final String IDEMPOTENT = "x-idempotent";
    private static final String PROBLEM_JSON = "application/problem+json";

    /** An error every operation of some kind can give: its name among the components, and a code for the example. */
    private record CommonError(String status, String name, String code, String meaning) {}

    private static final List<CommonError> ERRORS = List.of(
            new CommonError("400", "BadInput", "INVALID", "Bad input; all faults at once in `errors`"),
            new CommonError("401", "SignInFirst", "UNAUTHORIZED", "No valid token"),
            new CommonError("403", "NotAllowed", "FORBIDDEN", "The caller's role or organisation does not allow this"),
            new CommonError("404", "NotFound", "NOT_FOUND", "No such thing, or not for this caller to know of"),
            new CommonError(
                    "409",
                    "AgainstARule",
                    "IDEMPOTENCY_KEY_IN_USE",
                    "A rule of the domain is broken; `code` says which"),
            new CommonError("412", "Stale", "STALE", "Changed since it was read; `current` is the ETag in force"),
            new CommonError("413", "TooLarge", "BODY_TOO_LARGE", "The body is over the limit"),
            new CommonError(
                    "422", "KeyReused", "IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key was used for something else"),
            new CommonError("428", "IfMatchMissing", "IF_MATCH_REQUIRED", "If-Match is missing"),
            new CommonError("500", "OurFault", "INTERNAL", "The fault is the service's"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        if (api.getComponents().getSchemas() == null
                || !api.getComponents().getSchemas().containsKey("Problem")) {
            api.getComponents().addSchema("Problem", problemSchema());
        }
        for (CommonError error : ERRORS) {
            api.getComponents().addResponse(error.name(), response(error));
        }
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        List<String> roles = rolesOf(operation);
        String who = roles.isEmpty() ? "**Open to all.**" : "**Roles:** " + String.join(", ", roles) + ".";
        operation.setDescription(operation.getDescription() == null ? who : operation.getDescription() + "\n\n" + who);
        addError(operation, "400");
        addError(operation, "500");
        if (!roles.isEmpty()) {
            addError(operation, "401");
            addError(operation, "403");
        }
        if (path.contains("{")) {
            addError(operation, "404");
        }
        if (method != PathItem.HttpMethod.GET) {
            addError(operation, "409");
        }
        if (operation.getRequestBody() != null) {
            addError(operation, "413");
        }
        boolean takesIfMatch = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
        if (takesIfMatch) {
            addError(operation, "412");
            addError(operation, "428");
        }
        if (operation.getExtensions() != null && operation.getExtensions().containsKey(IDEMPOTENT)) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(false)
                    .description("any text of the caller's; the first answer is given again for 24 hours")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(255)));
            addError(operation, "422");
            // It has served as a mark; readers of the document need it not.
            operation.removeExtension(IDEMPOTENT);
            if (operation.getRequestBody() != null) {
                operation.getRequestBody().removeExtension(IDEMPOTENT);
            }
            operation.getResponses().getAPIResponses().values().forEach(answer -> answer.removeExtension(IDEMPOTENT));
        }
    }

    private static List<String> rolesOf(Operation operation) {
        if (operation.getSecurity() == null) {
            return List.of();
        }
        return operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static void addError(Operation operation, String status) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (operation.getResponses().hasAPIResponse(status)
                && operation.getResponses().getAPIResponse(status).getContent() != null) {
            return;
        }
        String name = ERRORS.stream()
                .filter(error -> error.status().equals(status))
                .findFirst()
                .orElseThrow()
                .name();
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
    }

    private static APIResponse response(CommonError error) {
        Map<String, Object> example = new LinkedHashMap<>(); // in order, so that the document is always the same
        example.put("type", "/problems/" + error.code());
        example.put("title", error.meaning());
        example.put("status", Integer.parseInt(error.status()));
        example.put("code", error.code());
        example.put("detail", "What is wrong, and how to mend it.");
        if (error.status().equals("412")) {
            example.put("current", "\"7\"");
        }
        example.put("errors", List.of());
        return OASFactory.createAPIResponse()
                .description(error.meaning())
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example)));
    }

    private static Schema problemSchema() {
        Schema item = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("JSON pointer, or ?name for a query parameter"))
                .addProperty("code", text("stable code"))
                .addProperty("detail", text("what is wrong here and how to mend it"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem details")
                .addProperty("type", text("page that explains this kind of problem"))
                .addProperty("title", text("short, in the caller's language"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text("stable code; clients may branch on it"))
                .addProperty("detail", text("what is wrong and how to mend it"))
                .addProperty("instance", text("request id"))
                .addProperty("current", text("on 412: the ETag in force"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(item))
                .required(List.of("type", "title", "status", "code", "detail", "errors"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
