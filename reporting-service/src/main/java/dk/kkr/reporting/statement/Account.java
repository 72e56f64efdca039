package dk.kkr.reporting.statement;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The hub's own account of a goal, in its own words. */
public record Account(@Nullable String summary, List<Section> sections) {

    public Account {
        sections = Objects.requireNonNullElse(sections, List.of());
    }

    /** A part of the account under a heading, with a table if the hub gave one. */
    public record Section(
            @Nullable String heading,
            @Nullable String text,
            @Nullable Table table) {}

    /** Cells as the hub wrote them; a row may be shorter than the head. */
    public record Table(List<String> columns, List<List<@Nullable String>> rows) {

        public Table {
            columns = Objects.requireNonNullElse(columns, List.of());
            rows = Objects.requireNonNullElse(rows, List.of());
        }
    }
}
