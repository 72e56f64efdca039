package dk.kkr.survey.panel;

import org.jspecify.annotations.Nullable;

/**
 * Who is asked when a wave opens, with all that answers may be broken down by. Personal data.
 *
 * @param kkr null for a municipality
 * @param role null for a municipality
 * @param municipality its code; null where a member has none
 * @param municipalityGroup Statistics Denmark's group; null where there is no municipality
 * @param settlement URBAN or RURAL; null where there is no municipality
 */
public record Seat(
        String memberId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String kkr,
        @Nullable String role,
        @Nullable String municipality,
        @Nullable String municipalityGroup,
        @Nullable String settlement) {}
