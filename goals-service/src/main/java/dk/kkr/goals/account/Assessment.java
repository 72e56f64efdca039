package dk.kkr.goals.account;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal's fulfilment as a person sets it, 0 to 100, with the reason (A4). */
record Assessment(
        @NotNull @DecimalMin("0") @DecimalMax("100") @Schema(examples = "100") @Nullable
        BigDecimal percent,

        @NotBlank @Size(max = 4_000) @Schema(examples = "Intet måltal for 2024.") @Nullable
        String reason) {}
