package dk.kkr.contracts.feed;

import dk.kkr.contracts.deadline.DeadlineFilter;
import dk.kkr.contracts.deadline.DeadlineSight;
import dk.kkr.kit.caller.Organisation;
import dk.kkr.kit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that shows the deadlines of an organisation, perhaps of one hub or KKR only. It never changes. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    /** Feeds are made and deleted, never changed. */
    static final long VERSION = 1;

    @Id
    UUID id;

    String organisation;
    String title;

    @Nullable
    String hub;

    @Nullable
    String kkr;

    @Column(name = "secret_hash")
    String secretHash;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "created_at")
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(
            Organisation organisation,
            String title,
            @Nullable String hub,
            @Nullable String kkr,
            String secretHash,
            String madeBy,
            Instant now) {
        this.id = Ids.next();
        this.organisation = organisation.toString();
        this.title = title;
        this.hub = hub;
        this.kkr = kkr;
        this.secretHash = secretHash;
        this.madeBy = madeBy;
        this.createdAt = now;
    }

    DeadlineFilter filter() {
        return DeadlineFilter.of(hub, kkr, DeadlineSight.of(Organisation.parse(organisation)));
    }
}
