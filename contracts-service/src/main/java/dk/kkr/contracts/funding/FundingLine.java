package dk.kkr.contracts.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one municipality pays of one year's grant.
 *
 * @param name what the municipality was called on the first day of the year
 * @param inhabitants by which the grant was divided; left out where the shares are stated
 * @param inhabitantsYear of 1 January of which the inhabitants are
 * @param totalDkk the stated grant of the hub's whole area
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = FundingLine.EXAMPLE)
record FundingLine(
        int year,
        String hub,
        String municipality,
        @Nullable String name,
        long amountDkk,
        FundingBody.Basis basis,
        @Nullable Long inhabitants,
        @Nullable Integer inhabitantsYear,
        long totalDkk,
        UUID contract) {

    static final String EXAMPLE =
            "{\"year\":2024,\"hub\":\"nordjylland\",\"municipality\":\"851\",\"name\":\"Aalborg\",\"amountDkk\":6269000,\"basis\":\"INHABITANTS\",\"inhabitants\":223174,\"inhabitantsYear\":2023,\"totalDkk\":17037000,\"contract\":\"0192a4c1-7d3e-7b1a-9c55-2f6e8d1b4a90\"}";

    FundingLine named(@Nullable String called) {
        return new FundingLine(
                year, hub, municipality, called, amountDkk, basis, inhabitants, inhabitantsYear, totalDkk, contract);
    }
}
