package dk.kkr.contracts.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its organisation sees it.
 *
 * @param address what to give the calendar program; only in the answer that makes the feed, and never again
 */
@Schema(name = "CalendarFeed", examples = FeedResource.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedView(
        UUID id,
        String organisation,
        String title,
        @Nullable String hub,
        @Nullable String kkr,
        String madeBy,
        Instant createdAt,
        @Nullable String address) {

    static FeedView of(CalendarFeed feed, @Nullable String address) {
        return new FeedView(
                feed.id, feed.organisation, feed.title, feed.hub, feed.kkr, feed.madeBy, feed.createdAt, address);
    }
}
