package dk.kkr.goals.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one company referred from a municipality.
 *
 * @param cvr null for a person before founding
 * @param outcome {@code IN_GUIDANCE} while a pathway has not ended, else {@code REFERRED_ON} if it was sent on to another
 *     actor, else {@code GUIDED}
 * @param referredOn when the first pathway it was referred to began
 * @param pathways all guidance at the hub from then on, oldest first
 */
@Schema(name = "ReferredCompany")
record Referral(
        String hub,
        @Nullable String cvr,
        @Nullable String companyName,
        LocalDate referredOn,
        Outcome outcome,

        @Schema(
                description = "list of {pathway, theme, startedOn, endedOn, hours, referredFrom, referredTo}",
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.ARRAY)
        JsonNode pathways) {

    @Schema(name = "ReferralOutcome")
    enum Outcome {
        IN_GUIDANCE,
        REFERRED_ON,
        GUIDED
    }
}
