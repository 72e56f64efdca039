package dk.kkr.contracts.reference;

import org.jspecify.annotations.Nullable;

/**
 * What holds of a hub, a KKR or a municipality for a time.
 *
 * @param partOf the hub of a municipality, the KKR of a hub; null for a KKR
 * @param settlement of a municipality only
 * @param group Statistics Denmark's, of a municipality only
 */
record Facts(
        String name,
        @Nullable String partOf,
        @Nullable Settlement settlement,
        @Nullable String group) {}
