package dk.kkr.survey.aggregate;

import dk.kkr.survey.aggregate.Figures.GroupFigures;
import dk.kkr.survey.aggregate.Figures.ScaleFigures;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wave as it was published.
 *
 * @param n members who answered
 * @param panelSize members asked
 */
@Schema(name = "Aggregates")
record Aggregates(
        @NotBlank @Size(max = 200) @Schema(examples = "KKR 2017")
        String title,

        @NotNull @Min(0) @Max(10_000_000) @Schema(examples = "56")
        Long n,

        @Nullable @Min(0) @Max(10_000_000) Long panelSize,

        @Nullable Map<String, @NotNull @Valid ScaleFigures> scale,
        @Nullable Map<String, @NotNull Map<String, @NotNull Map<String, @NotNull @Min(0) @Max(10_000_000) Long>>> picks,

        @Nullable @Size(max = 200) List<@NotNull @Valid GroupFigures> groups)
        implements Figures {

    List<GroupFigures> allGroups() {
        return groups == null ? List.of() : groups;
    }
}
