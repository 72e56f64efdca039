package dk.kkr.reporting.publication;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that is published.
 *
 * @param id of the agreement or of the contract; a statement carries that of its contract
 * @param edition of a statement; null for the others
 * @param year of a contract or statement; the first of an agreement
 * @param toYear the last year of an agreement; null for the others
 * @param shown fulfilment of a statement in whole per cents (A5); null for the others
 */
@Schema(name = "Publication")
public record Publication(
        Kind kind,

        @Schema(examples = "01932c4e-7d51-7c3a-9f10-3a2b1c4d5e6f")
        String id,

        @Schema(examples = "1") @Nullable Integer edition,

        @Schema(examples = "Resultatopgørelse 2024 for Erhvervshus Nordjylland")
        String title,

        @Schema(examples = "nordjylland") @Nullable String hub,

        @Schema(examples = "Erhvervshus Nordjylland") @Nullable
        String hubName,

        @Schema(examples = "2024") int year,
        @Nullable Integer toYear,
        @Schema(examples = "97") @Nullable Integer shown,
        @Schema(examples = "2025-06-20") LocalDate publishedOn,

        @Schema(description = "of the content, in hex") @Nullable
        String sha256,

        List<File> files) {

    /** What it is. */
    public enum Kind {
        FRAMEWORK_AGREEMENT,
        CONTRACT,
        STATEMENT
    }

    /** One form in which it can be read; {@code href} is a path on this service. */
    @Schema(name = "PublicationFile")
    public record File(
            @Schema(examples = "PDF") String name,
            @Schema(examples = "application/pdf") String type,

            @Schema(examples = "/v1/result-statements/01932c4e-7d51-7c3a-9f10-3a2b1c4d5e6f.pdf?edition=1")
            String href) {}
}
