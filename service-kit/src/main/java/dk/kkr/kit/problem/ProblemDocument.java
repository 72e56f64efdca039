package dk.kkr.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every error (RFC 9457), as it stands on the wire and in the OpenAPI documents. */
@Schema(name = "Problem", description = "RFC 9457 problem details")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        @Schema(description = "page that explains this kind of problem", examples = "/problems/CONTRACT_EXISTS")
        String type,

        @Schema(examples = "Conflict") String title,
        @Schema(examples = "409") int status,

        @Schema(description = "stable code", examples = "CONTRACT_EXISTS")
        String code,

        @Schema(description = "what is wrong and how to mend it")
        String detail,

        @Schema(description = "the request id, for whoever looks into it") @Nullable
        String instance,

        @Schema(description = "the ETag in force, on 412") @Nullable
        String current,

        @Schema(description = "all faults at once") List<Item> errors) {

    /** One fault, in the caller's language. */
    @Schema(name = "ProblemItem")
    public record Item(
            @Schema(description = "JSON pointer, or ?name for a query parameter", examples = "/year")
            String pointer,

            @Schema(examples = "OUT_OF_RANGE") String code,
            String detail) {}
}
