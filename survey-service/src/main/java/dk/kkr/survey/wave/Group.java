package dk.kkr.survey.wave;

import org.jspecify.annotations.Nullable;

/**
 * What an answer may be counted under: its KKR and role, or its municipality's group and settlement.
 *
 * @param first a KKR's code or a municipality group; null where the member has none
 * @param second a role or a settlement; null where the member has none
 */
public record Group(@Nullable String first, @Nullable String second) {

    /** Names the group where an answer is sealed. */
    public String name() {
        return (first == null ? "" : first) + "|" + (second == null ? "" : second);
    }
}
