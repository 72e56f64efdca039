package dk.kkr.contracts.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the parties.
 *
 * @param place where it is; left out of one that is nowhere in particular
 * @param held whether it has taken place; false if left out
 * @param note what was said and agreed: minutes, or what is to be talked about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meeting(
        @Nullable LocalDate date,
        @Nullable String title,
        @Nullable String place,
        @Nullable MeetingForm form,
        @Nullable Boolean held,
        @Nullable String note) {

    @Override
    public Boolean held() {
        return held != null && held;
    }

    /** What others may know of it: a title and a note can name people. */
    public Meeting forEvents() {
        return new Meeting(date, null, null, form, held, null);
    }
}
