package dk.kkr.goals.explanation;

import dk.kkr.goals.indicator.Provenance;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the figure of one target comes from.
 *
 * @param path the target's key with those of its groups
 * @param parts what was measured: the whole, or each segment alone; of a rise, both years
 */
@Schema(name = "TargetProvenance")
public record TargetProvenance(String goal, String path, List<Part> parts) {

    /**
     * One thing measured.
     *
     * @param exact the actual as a fraction in lowest terms
     * @param n what it rests on: answers, companies, pathways or municipalities
     * @param provenance the rows; null for what is not computed from rows
     */
    @Schema(name = "MeasuredPart")
    public record Part(
            @Nullable String segment,
            int periodYear,
            @Nullable BigDecimal actual,
            @Nullable String exact,
            @Nullable Long n,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Provenance provenance) {}
}
