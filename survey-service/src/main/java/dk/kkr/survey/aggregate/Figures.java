package dk.kkr.survey.aggregate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is published about somebody: everybody, or a group. */
interface Figures {

    /** Members who answered. */
    @Nullable
    Long n();

    /** Members asked. */
    @Nullable
    Long panelSize();

    /** By question. */
    @Nullable
    Map<String, ScaleFigures> scale();

    /** By question, frame and option. */
    @Nullable
    Map<String, Map<String, Map<String, Long>>> picks();

    default Map<String, ScaleFigures> scales() {
        Map<String, ScaleFigures> given = scale();
        return given == null ? Map.of() : given;
    }

    default Map<String, Map<String, Map<String, Long>>> allPicks() {
        Map<String, Map<String, Map<String, Long>>> given = picks();
        return given == null ? Map.of() : given;
    }

    /**
     * What is published about a scale.
     *
     * @param mean as printed: its decimals tell how it was rounded
     * @param sd standard deviation with n − 1, as printed
     * @param n answers with a value; left out, that of the group
     * @param counts by step, and DONT_KNOW
     */
    @Schema(name = "ScaleFigures")
    record ScaleFigures(
            @Nullable @Schema(examples = "3.9") BigDecimal mean,
            @Nullable @Min(0) BigDecimal sd,

            @Nullable @Min(0) @Max(10_000_000) @Schema(examples = "56")
            Long n,

            @Nullable Map<String, @NotNull @Min(0) @Max(10_000_000) Long> counts) {

        Map<String, Long> allCounts() {
            return counts == null ? Map.of() : counts;
        }
    }

    /** What is published about a group; the names that are left out mean all. */
    @Schema(name = "GroupFigures")
    record GroupFigures(
            @Nullable @Schema(examples = "nordjylland") String kkr,
            @Nullable @Schema(examples = "MAYOR") String role,
            @Nullable String municipalityGroup,
            @Nullable String settlement,
            @Nullable @Min(0) @Max(10_000_000) Long n,
            @Nullable @Min(0) @Max(10_000_000) Long panelSize,
            @Nullable Map<String, @NotNull @Valid ScaleFigures> scale,

            @Nullable
            Map<String, @NotNull Map<String, @NotNull Map<String, @NotNull @Min(0) @Max(10_000_000) Long>>> picks)
            implements Figures {

        boolean isOfMembers() {
            return kkr != null || role != null;
        }

        boolean isOfMunicipalities() {
            return municipalityGroup != null || settlement != null;
        }

        /** Tells it from all other groups. */
        String name() {
            return kkr + "|" + role + "|" + municipalityGroup + "|" + settlement;
        }

        @Nullable
        String first() {
            return kkr == null ? municipalityGroup : kkr;
        }

        @Nullable
        String second() {
            return role == null ? settlement : role;
        }
    }
}
