package dk.kkr.contracts.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The grant as it is shown.
 *
 * @param differenceDkk the sum of the shares less the stated total: shown, not hidden
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        examples =
                "{\"statedTotalDkk\":17037000,\"sumDkk\":17039000,\"differenceDkk\":2000,\"basis\":\"STATED\",\"shares\":[{\"municipality\":\"851\",\"name\":\"Aalborg\",\"amountDkk\":6269000}]}")
record FundingView(
        long statedTotalDkk,
        long sumDkk,
        long differenceDkk,
        FundingBody.Basis basis,
        @Nullable Integer year,
        Instant statedAt,
        String statedBy,
        List<ShareView> shares) {

    /** One municipality's part. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShareView(
            String municipality,
            @Nullable String name,
            long amountDkk,
            @Nullable Long inhabitants) {}

    static FundingView of(Funding funding, Map<String, String> names) {
        long sum = funding.shares.stream().mapToLong(Funding.Share::amountDkk).sum();
        return new FundingView(
                funding.statedTotalDkk,
                sum,
                sum - funding.statedTotalDkk,
                funding.basis,
                funding.basisYear,
                funding.statedAt,
                funding.statedBy,
                funding.shares.stream()
                        .map(s -> new ShareView(
                                s.municipality(), names.get(s.municipality()), s.amountDkk(), s.inhabitants()))
                        .toList());
    }
}
