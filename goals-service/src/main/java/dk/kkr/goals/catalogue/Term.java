package dk.kkr.goals.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A theme or a kind of actor.
 *
 * @param validFrom the first day it can be used for, null for always
 * @param validTo the last day it can be used for, null for always
 */
@Schema(name = "Term")
record Term(
        @Schema(examples = "SUSTAINABILITY") String code,
        LocalText name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @JsonIgnore long version) {

    /** As it is written. */
    @Schema(name = "TermBody")
    record Body(
            @NotNull @Valid LocalText name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
