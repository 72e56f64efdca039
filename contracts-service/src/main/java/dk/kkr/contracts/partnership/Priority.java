package dk.kkr.contracts.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something the parties put weight on.
 *
 * @param theme the theme of guidance it is about, such as {@code DIGITALISATION}; themes are data and can be added
 * @param status how far it has come; PLANNED if left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Priority(
        @Nullable String title,
        @Nullable String text,
        @Nullable String theme,
        @Nullable PriorityStatus status) {

    @Override
    public PriorityStatus status() {
        return status == null ? PriorityStatus.PLANNED : status;
    }

    /** What others may know of it: a text can name people. */
    public Priority forEvents() {
        return new Priority(title, null, theme, status);
    }
}
