package dk.kkr.survey.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member of a panel. Personal data: never in an event or a log.
 *
 * @param memberId the panel owner's own identifier, stable from list to list
 * @param name null once it has been forgotten, some time after the panel was last asked
 * @param kkr of a municipality, which is asked as such, it may be left out
 * @param role not for a municipality
 * @param from first day of membership; null if it has none
 * @param to last day of membership; null while it lasts
 * @param deputyFor {@code memberId} of the member this one is the personal deputy of
 */
@Embeddable
@Schema(name = "Member")
record Member(
        @NotBlank @Size(max = 100) @Column(name = "member_id") @Schema(examples = "nordjylland-MAYOR-1")
        String memberId,

        @NotBlank @Nullable @Size(max = 200) @Schema(examples = "Eksempel Medlem")
        String name,

        @Size(max = 320) @Nullable @Schema(examples = "medlem@kommune.example")
        String email,

        @Nullable @Schema(examples = "nordjylland") String kkr,
        @Nullable @Schema(examples = "851") String municipality,
        @Nullable @Enumerated(EnumType.STRING) MemberRole role,
        @Size(max = 100) @Nullable String party,
        @Column(name = "valid_from") @Nullable LocalDate from,
        @Column(name = "valid_to") @Nullable LocalDate to,

        @Size(max = 100) @Column(name = "deputy_for") @Nullable
        String deputyFor) {

    /** Whether the member sits in the panel on the day. */
    boolean sits(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
