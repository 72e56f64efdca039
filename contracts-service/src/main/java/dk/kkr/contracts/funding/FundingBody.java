package dk.kkr.contracts.funding;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A base grant to be divided by inhabitants, or with stated shares (F6).
 *
 * @param totalDkk whole DKK; a whole thousand where it is to be divided
 * @param year whose inhabitants count, 1 January; the year before the contract's if left out
 */
@Schema(examples = "{\"totalDkk\":17037000,\"basis\":\"INHABITANTS\",\"year\":2023}")
record FundingBody(
        @Nullable Long totalDkk,
        @Nullable Basis basis,
        @Nullable Integer year,
        @Nullable List<Share> shares) {

    /** How the shares came about. */
    enum Basis {
        INHABITANTS,
        STATED
    }

    /** What a municipality pays, whole DKK. */
    record Share(@Nullable String municipality, @Nullable Long amountDkk) {}
}
