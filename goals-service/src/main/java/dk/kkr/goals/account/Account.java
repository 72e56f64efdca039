package dk.kkr.goals.account;

import dk.kkr.kit.problem.Fault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The hub's own account of a goal: a summary, and sections with or without a table. */
record Account(
        @NotBlank @Size(max = 10_000) @Schema(examples = "Målet er nået.") @Nullable
        String summary,

        @Size(max = 50) @Nullable List<@Valid @NotNull Section> sections) {

    /** A row has as many cells as the table has columns. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (int s = 0; sections != null && s < sections.size(); s++) {
            Table table = sections.get(s).table();
            for (int r = 0; table != null && r < table.rows().size(); r++) {
                if (table.rows().get(r).size() != table.columns().size()) {
                    faults.add(Fault.at(
                            "/sections/" + s + "/table/rows/" + r,
                            "TABLE_SHAPE",
                            "The row has " + table.rows().get(r).size() + " cells and the table "
                                    + table.columns().size() + " columns; give each column its cell.",
                            "Rækken har " + table.rows().get(r).size() + " celler og tabellen "
                                    + table.columns().size() + " kolonner; giv hver kolonne sin celle."));
                }
            }
        }
        return faults;
    }

    record Section(
            @NotBlank @Size(max = 300) @Nullable String heading,
            @Size(max = 50_000) @Nullable String text,
            @Valid @Nullable Table table) {}

    record Table(
            @NotNull @Size(max = 30) List<@Size(max = 300) String> columns,
            @NotNull @Size(max = 1_000) List<@NotNull @Size(max = 30) List<@Size(max = 2_000) String>> rows) {}
}
