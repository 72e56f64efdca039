package dk.kkr.contracts.funding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Divides a grant by inhabitants in whole thousands of kroner (F6): each gets its exact share rounded down, and what is
 * left goes, a thousand each, to the largest remainders; at a tie to the lowest municipality code. Exact integers
 * throughout, so the parts always sum to the whole.
 */
final class Apportionment {

    static final long UNIT = 1000;

    private Apportionment() {}

    private record Quota(String code, long units, BigInteger remainder) {}

    /**
     * @param totalDkk a whole thousand, not negative
     * @param inhabitants by municipality code; their sum above 0
     * @return whole DKK by municipality code
     */
    static SortedMap<String, Long> of(long totalDkk, Map<String, Long> inhabitants) {
        if (totalDkk < 0 || totalDkk % UNIT != 0) {
            throw new IllegalArgumentException("Not a whole thousand: " + totalDkk);
        }
        BigInteger units = BigInteger.valueOf(totalDkk / UNIT);
        BigInteger all =
                inhabitants.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() <= 0) {
            throw new IllegalArgumentException("Nobody lives there");
        }
        List<Quota> quotas = new ArrayList<>();
        inhabitants.forEach((code, count) -> {
            BigInteger[] parts = units.multiply(BigInteger.valueOf(count)).divideAndRemainder(all);
            quotas.add(new Quota(code, parts[0].longValueExact(), parts[1]));
        });
        long left = totalDkk / UNIT - quotas.stream().mapToLong(Quota::units).sum();
        quotas.sort(Comparator.comparing(Quota::remainder).reversed().thenComparing(Quota::code));
        SortedMap<String, Long> shares = new TreeMap<>();
        for (Quota quota : quotas) {
            shares.put(quota.code, (quota.units + (left > 0 ? 1 : 0)) * UNIT);
            left--;
        }
        return shares;
    }
}
