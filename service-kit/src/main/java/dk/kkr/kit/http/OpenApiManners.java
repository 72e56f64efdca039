package dk.kkr.kit.http;

import dk.kkr.kit.problem.ProblemExamples;
import dk.kkr.kit.problem.Refusal;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
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

    /** An error operations of some kind can give, by its name among the components. */
    private record CommonError(int status, String name, String meaning, List<Refusal> examples) {

        CommonError(int status, String name, String meaning) {
            this(status, name, meaning, ProblemExamples.of(status));
        }
    }

    private static final List<CommonError> ERRORS = List.of(
            new CommonError(400, "BadInput", "Bad input; all faults at once in `errors`"),
            new CommonError(401, "SignInFirst", "No valid token"),
            new CommonError(403, "NotAllowed", "The caller's role or organisation does not allow this"),
            new CommonError(404, "NotFound", "No such thing, or not for this caller to know of"),
            new CommonError(409, "AgainstARule", "A rule of the domain is broken; `code` says which"),
            new CommonError(412, "Stale", "Changed since it was read; `current` is the ETag in force"),
            new CommonError(413, "TooLarge", "The body is over the limit"),
            new CommonError(415, "WrongContentType", "The content type is not taken here"),
            new CommonError(422, "KeyReused", "The Idempotency-Key was used for something else"),
            new CommonError(428, "IfMatchMissing", "If-Match is missing"),
            new CommonError(500, "OurFault", "The fault is the service's"),
            new CommonError(503, "NotNow", "Nothing was done; `Retry-After` says when the same may work"));

    private static final CommonError KEY_IN_USE = new CommonError(
            409,
            "AgainstARuleOrKeyInUse",
            "A rule of the domain is broken, or the first request with this Idempotency-Key is under way; `code` says which",
            List.of(ProblemExamples.of(409).get(0), Refusal.keyInUse()));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        if (api.getComponents().getSchemas() == null
                || !api.getComponents().getSchemas().containsKey("Problem")) {
            api.getComponents().addSchema("Problem", problemSchema());
        }
        ERRORS.forEach(error -> api.getComponents().addResponse(error.name(), response(error)));
        api.getComponents().addResponse(KEY_IN_USE.name(), response(KEY_IN_USE));
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
        addError(operation, error(400));
        addError(operation, error(500));
        addError(operation, error(503));
        if (!roles.isEmpty()) {
            addError(operation, error(401));
            addError(operation, error(403));
        }
        if (path.contains("{")) {
            addError(operation, error(404));
        }
        boolean idempotent =
                operation.getExtensions() != null && operation.getExtensions().containsKey(IDEMPOTENT);
        if (method != PathItem.HttpMethod.GET) {
            addError(operation, idempotent ? KEY_IN_USE : error(409));
        }
        if (operation.getRequestBody() != null) {
            addError(operation, error(413));
            addError(operation, error(415));
        }
        boolean takesIfMatch = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> "If-Match".equals(p.getName()));
        if (takesIfMatch) {
            addError(operation, error(412));
            addError(operation, error(428));
        }
        if (idempotent) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(false)
                    .description("any text of the caller's; the first answer is given again for 24 hours")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .maxLength(255)));
            addError(operation, error(422));
            // It has served as a mark; readers of the document need it not.
            operation.removeExtension(IDEMPOTENT);
            if (operation.getRequestBody() != null) {
                operation.getRequestBody().removeExtension(IDEMPOTENT);
            }
            operation.getResponses().getAPIResponses().values().forEach(answer -> answer.removeExtension(IDEMPOTENT));
        }
        addExamples(operation);
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

    private static CommonError error(int status) {
        return ERRORS.stream()
                .filter(error -> error.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static void addError(Operation operation, CommonError error) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        String status = Integer.toString(error.status());
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status, OASFactory.createAPIResponse().ref("#/components/responses/" + error.name()));
        }
    }

    /** What an operation says of an error itself stays; it gets the form and an example if it has none. */
    private static void addExamples(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, own) -> {
            if (status.matches("[45]\\d\\d") && own.getContent() == null && own.getRef() == null) {
                own.setContent(content(ProblemExamples.of(Integer.parseInt(status))));
            }
        });
    }

    private static APIResponse response(CommonError error) {
        APIResponse response =
                OASFactory.createAPIResponse().description(error.meaning()).content(content(error.examples()));
        if (error.status() == 503) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("seconds to wait")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }

    private static Content content(List<Refusal> examples) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        for (Refusal refusal : examples) {
            problem.addExample(
                    refusal.code(),
                    OASFactory.createExample().value(ProblemExamples.document(refusal, Locale.ENGLISH)));
            problem.addExample(
                    refusal.code() + "-da",
                    OASFactory.createExample()
                            .summary("with Accept-Language: da")
                            .value(ProblemExamples.document(refusal, Locale.forLanguageTag("da"))));
        }
        return OASFactory.createContent().addMediaType(PROBLEM_JSON, problem);
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
