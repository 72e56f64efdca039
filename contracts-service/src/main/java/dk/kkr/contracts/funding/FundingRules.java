package dk.kkr.contracts.funding;

import dk.kkr.contracts.funding.FundingBody.Basis;
import dk.kkr.contracts.goal.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what is sent as funding: all faults at once. */
final class FundingRules {

    /** More than any grant, and far from where sums overflow. */
    private static final long MOST = 1_000_000_000_000L;

    private FundingRules() {}

    static void check(FundingBody body, Set<String> municipalities) {
        Faults faults = new Faults();
        boolean stated = body.shares() != null;
        if (faults.notNull("/totalDkk", body.totalDkk()) && body.totalDkk() != null) {
            amount(faults, "/totalDkk", body.totalDkk());
            if (!stated && body.totalDkk() % Apportionment.UNIT != 0) {
                faults.add(
                        "/totalDkk",
                        "NOT_WHOLE_THOUSAND",
                        "A grant that is divided is a whole thousand kroner.",
                        "Et tilskud, der fordeles, er i hele tusinde kroner.");
            }
        }
        if (stated && (body.basis() == Basis.INHABITANTS || body.year() != null)) {
            faults.add(
                    "/shares",
                    "SHARES_AND_BASIS",
                    "Shares are either stated or computed by inhabitants of a year; remove one of the two.",
                    "Andele angives eller beregnes efter indbyggere i et år; fjern det ene.");
        }
        if (!stated && body.basis() != Basis.INHABITANTS) {
            faults.add(
                    "/basis",
                    "SHARES_AND_BASIS",
                    "State shares, or basis INHABITANTS to have them computed.",
                    "Angiv andele eller basis INHABITANTS for at få dem beregnet.");
        }
        if (body.shares() != null && faults.notEmpty("/shares", body.shares())) {
            shares(faults, body.shares(), municipalities);
        }
        faults.refuseIfAny();
    }

    private static void shares(Faults faults, List<FundingBody.Share> shares, Set<String> municipalities) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < shares.size(); i++) {
            String at = "/shares/" + i;
            FundingBody.Share share = shares.get(i);
            if (!faults.notNull(at, share)) {
                continue;
            }
            String municipality = share.municipality();
            if (faults.notNull(at + "/municipality", municipality) && municipality != null) {
                if (!municipalities.contains(municipality)) {
                    faults.add(
                            at + "/municipality",
                            "NOT_OF_HUB",
                            "'" + municipality + "' is no municipality of this hub; see /v1/municipalities?hub=.",
                            "'" + municipality + "' er ikke en af husets kommuner; se /v1/municipalities?hub=.");
                } else if (!seen.add(municipality)) {
                    faults.duplicate(at + "/municipality", municipality);
                }
            }
            if (faults.notNull(at + "/amountDkk", share.amountDkk()) && share.amountDkk() != null) {
                amount(faults, at + "/amountDkk", share.amountDkk());
            }
        }
    }

    private static void amount(Faults faults, String at, long amount) {
        if (amount < 0) {
            faults.add(at, "MIN", "The number must be at least 0.", "Tallet skal være mindst 0.");
        } else if (amount > MOST) {
            faults.add(at, "MAX", "The number must be at most " + MOST + ".", "Tallet må højst være " + MOST + ".");
        }
    }
}
