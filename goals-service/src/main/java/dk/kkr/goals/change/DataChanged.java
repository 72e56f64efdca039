package dk.kkr.goals.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of a hub, or about one of its contracts, have changed in the present transaction.
 *
 * @param hub whose data
 * @param contract the only contract it can matter to; null if it can matter to all of the hub's
 * @param measure the only reported measure that has changed; null if other data have
 */
public record DataChanged(
        String hub, @Nullable UUID contract, @Nullable String measure) {

    public static DataChanged of(String hub) {
        return new DataChanged(hub, null, null);
    }

    public static DataChanged of(String hub, UUID contract) {
        return new DataChanged(hub, contract, null);
    }

    /** Only contracts that look at this measure can have other figures. */
    public static DataChanged ofMeasure(String hub, String measure) {
        return new DataChanged(hub, null, measure);
    }
}
