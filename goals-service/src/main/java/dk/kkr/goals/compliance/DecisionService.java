package dk.kkr.goals.compliance;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes in decisions on long guidance with the manners of ETags. */
@Singleton
class DecisionService {

    private final Decisions decisions;
    private final Clock clock;

    DecisionService(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Transactional
    Decision.Version decide(String hub, String cvr, Decision decision, @Nullable String ifMatch, Caller caller) {
        if (!decisions.isGuided(hub, cvr)) {
            throw unknown();
        }
        LocalDate on = Objects.requireNonNull(decision.decidedOn());
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            throw Refusal.invalid(
                    "/decidedOn",
                    "DATE_IN_FUTURE",
                    "The date lies ahead of today; correct it.",
                    "Datoen ligger i fremtiden; ret den.");
        }
        decisions.lock(hub, cvr);
        List<Decision.Version> known = decisions.history(hub, cvr);
        if (!known.isEmpty()) {
            Etags.require(ifMatch, known.get(0).version());
        } else if (ifMatch != null && !ifMatch.isBlank()) {
            throw Refusal.stale(Etags.of(0));
        }
        decisions.add(hub, cvr, known.isEmpty() ? 1 : known.get(0).version() + 1, decision, caller.actor());
        return decisions.history(hub, cvr).get(0);
    }

    static Refusal unknown() {
        return Refusal.notFound(
                "The hub has guided no such company, or no decision has been made; check the number.",
                "Huset har ikke vejledt en sådan virksomhed, eller der er ingen beslutning; tjek nummeret.");
    }
}
