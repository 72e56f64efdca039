package dk.kkr.goals.explanation;

import dk.kkr.goals.arithmetic.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a target's figure came about.
 *
 * @param path the target's key with those of its groups
 * @param language of the sentences
 * @param asOf the time it was asked for; null for now
 * @param exact the actual as a fraction in lowest terms
 * @param sentences what the figure is, what counted and what did not, and what it comes to
 * @param arithmetic the calculation, line by line: exact first, rounded once at the end
 * @param parts what was measured: the whole, or each segment alone; of a rise, both years
 */
@Schema(name = "Explanation")
record Explanation(
        UUID contractId,
        String hub,
        int year,
        String goal,
        int number,
        String target,
        String path,
        String title,
        String language,
        int definitionRevision,
        long dataVersion,
        @Nullable Instant asOf,
        @Nullable BigDecimal actual,
        @Schema(examples = "1700/21") @Nullable String exact,
        @Nullable BigDecimal percent,
        @Nullable State state,
        List<String> sentences,
        List<String> arithmetic,
        List<TargetProvenance.Part> parts) {}
