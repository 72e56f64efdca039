package dk.kkr.goals.measurement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value as it is reported. */
record ReportedValue(
        @NotBlank @Schema(examples = "nordjylland") @Nullable
        String hub,

        @NotNull
        @Min(2000)
        @Max(2100)
        @Schema(description = "the contract year it is reported for", examples = "2024")
        @Nullable
        Integer year,

        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,99}") @Schema(examples = "AWARENESS_OF_HUB") @Nullable
        String measure,

        @Pattern(regexp = "GROWTH|OPERATIONS") @Nullable String segment,
        @NotNull @Schema(examples = "50") @Nullable BigDecimal value,

        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") @Schema(examples = "PERCENT") @Nullable
        String unit,

        @Min(0) @Nullable Integer n,

        @NotBlank @Size(max = 300) @Schema(examples = "Erhvervsstyrelsen") @Nullable
        String source,

        @NotNull @Schema(examples = "2023-11-30") @Nullable LocalDate measuredOn,
        @Size(max = 4_000) @Nullable String note,

        @Size(max = 100) @Schema(description = "https links, or names of the contract's attachments") @Nullable
        List<@Nullable @Size(max = 2_000) String> evidence) {}
