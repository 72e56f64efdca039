package dk.kkr.goals.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hub's companies of a year (R5), each counted once.
 *
 * @param young under three years when some pathway of the year began
 * @param foundingDateUnknown not counted as young
 * @param fresh not guided by the hub the year before; null if the hub has no rows of that year
 * @param guidedBefore guided the year before too; null as for new ones
 * @param referred sent on to another actor
 * @param repeated with more than one pathway in the year
 */
@Schema(name = "CompaniesOfAYear")
record Companies(
        long total,
        long young,
        long foundingDateUnknown,

        @com.fasterxml.jackson.annotation.JsonProperty("new") @Nullable
        Long fresh,

        @Nullable Long guidedBefore,
        long referred,
        long repeated) {}
