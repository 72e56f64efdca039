package dk.kkr.reporting.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void tellsOnlyOfWeightsThatAreNotTheUsualOne() {
        assertEquals("", Weights.suffix(null));
        assertEquals("", Weights.suffix(new BigDecimal("1.00")));
        assertEquals(" (vægt 2,5)", Weights.suffix(new BigDecimal("2.50")));
    }
}
