package dk.kkr.goals.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The hub's own account of a goal: a summary, and sections with or without a table. */
record Account(
        @NotBlank @Size(max = 10_000) @Schema(examples = "Målet er nået.") @Nullable
        String summary,

        @Size(max = 50) @Nullable List<@Valid @NotNull Section> sections) {

    record Section(
            @NotBlank @Size(max = 300) @Nullable String heading,
            @Size(max = 50_000) @Nullable String text,
            @Valid @Nullable Table table) {}

    record Table(
            @NotNull @Size(max = 30) List<@Size(max = 300) String> columns,
            @NotNull @Size(max = 1_000) List<@Size(max = 30) List<@Size(max = 2_000) String>> rows) {}
}
