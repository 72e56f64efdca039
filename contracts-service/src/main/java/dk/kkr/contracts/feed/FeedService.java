package dk.kkr.contracts.feed;

import dk.kkr.contracts.deadline.DeadlineSight;
import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Organisation;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and deletes the addresses of calendars, for the caller's organisation. */
@ApplicationScoped
class FeedService {

    /** The most feeds of one organisation. */
    private static final int MOST = 100;

    private final CalendarFeeds feeds;
    private final ReferenceData reference;
    private final Callers callers;
    private final Clock clock;

    FeedService(CalendarFeeds feeds, ReferenceData reference, Callers callers, Clock clock) {
        this.feeds = feeds;
        this.reference = reference;
        this.callers = callers;
        this.clock = clock;
    }

    /** A feed that was made, and the secret that nobody is told again. */
    record Made(CalendarFeed feed, FeedSecret secret) {}

    @Transactional
    Made make(String title, @Nullable String hub, @Nullable String kkr) {
        List<Fault> faults = new ArrayList<>();
        if (hub != null && reference.hub(hub).isEmpty()) {
            faults.add(Fault.at(
                    "/hub",
                    "UNKNOWN_HUB",
                    "There is no hub '" + hub + "'; see /v1/hubs.",
                    "Der findes intet erhvervshus '" + hub + "'; se /v1/hubs."));
        }
        if (kkr != null && !reference.isKkr(kkr)) {
            faults.add(Fault.at(
                    "/kkr",
                    "UNKNOWN_KKR",
                    "There is no KKR '" + kkr + "'; see /v1/kkrs.",
                    "Der findes intet KKR '" + kkr + "'; se /v1/kkrs."));
        }
        Refusal.throwIfAny(faults);
        Organisation organisation = organisation();
        feeds.lock(organisation);
        if (feeds.count(organisation) >= MOST) {
            throw Refusal.rule(
                    "TOO_MANY_FEEDS",
                    "Your organisation has " + MOST + " calendar addresses; delete one that is not used.",
                    "Jeres organisation har " + MOST + " kalenderadresser; slet en, der ikke bruges.");
        }
        FeedSecret secret = FeedSecret.random();
        CalendarFeed feed = new CalendarFeed(
                organisation, title, hub, kkr, secret.hash(), callers.current().name(), clock.instant());
        feeds.add(feed);
        return new Made(feed, secret);
    }

    @Transactional
    void delete(UUID id, @Nullable String ifMatch) {
        CalendarFeed feed = read(id);
        Etags.require(ifMatch, CalendarFeed.VERSION);
        feeds.remove(feed);
    }

    CalendarFeed read(UUID id) {
        return feeds.find(id, organisation())
                .orElseThrow(() -> Refusal.notFound(
                        "Your organisation has no such calendar address.",
                        "Jeres organisation har ingen sådan kalenderadresse."));
    }

    Organisation organisation() {
        return DeadlineSight.organisationOf(callers.current());
    }
}
