package dk.kkr.contracts.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void givesTheThousandLeftToTheLargestRemainder() {
        // 10 units: 4.5, 3.3, 2.2 → 4, 3, 2, and the one left to 101
        assertEquals(
                Map.of("101", 5000L, "147", 3000L, "151", 2000L),
                Apportionment.of(10_000, Map.of("101", 45L, "147", 33L, "151", 22L)));
    }

    @Test
    void breaksATieByMunicipalityCode() {
        assertEquals(Map.of("851", 2000L, "860", 1000L), Apportionment.of(3000, Map.of("860", 500L, "851", 500L)));
    }

    @Test
    void countsExactlyWhereFloatingPointWouldNot() {
        long many = 9_007_199_254_740_993L; // 2^53 + 1
        assertEquals(Map.of("101", 1000L, "147", 0L), Apportionment.of(1000, Map.of("101", many, "147", many - 1)));
    }

    @Test
    void refusesWhatCannotBeDivided() {
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(1500, Map.of("101", 1L)));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(-1000, Map.of("101", 1L)));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(1000, Map.of("101", 0L)));
    }

    @Property
    void partsSumToTheWholeAndLieWithinAThousandOfTheExactShare(
            @ForAll @LongRange(min = 0, max = 1_000_000) long thousands,
            @ForAll("hubs") Map<String, Long> inhabitants) {
        long total = thousands * 1000;
        Map<String, Long> shares = Apportionment.of(total, inhabitants);
        assertEquals(total, shares.values().stream().mapToLong(Long::longValue).sum());
        BigInteger all = BigInteger.valueOf(
                inhabitants.values().stream().mapToLong(Long::longValue).sum());
        shares.forEach((code, amount) -> {
            assertEquals(0, amount % 1000);
            BigInteger exact = BigInteger.valueOf(total).multiply(BigInteger.valueOf(inhabitants.get(code)));
            BigInteger off =
                    BigInteger.valueOf(amount).multiply(all).subtract(exact).abs();
            assertTrue(off.compareTo(all.multiply(BigInteger.valueOf(1000))) < 0);
        });
    }

    @Property
    void theOrderOfMunicipalitiesDoesNotMatter(
            @ForAll @LongRange(min = 0, max = 100_000) long thousands, @ForAll("hubs") Map<String, Long> inhabitants) {
        Map<String, Long> shuffled = new HashMap<>();
        inhabitants.keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(code -> shuffled.put(code, inhabitants.get(code)));
        assertEquals(Apportionment.of(thousands * 1000, inhabitants), Apportionment.of(thousands * 1000, shuffled));
    }

    @Provide
    Arbitrary<Map<String, Long>> hubs() {
        Arbitrary<String> codes = Arbitraries.integers().between(101, 860).map(String::valueOf);
        return Arbitraries.maps(codes, Arbitraries.longs().between(0, 700_000))
                .ofMinSize(1)
                .ofMaxSize(29)
                .filter(map -> map.values().stream().anyMatch(count -> count > 0));
    }
}
