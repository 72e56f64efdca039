package dk.kkr.contracts.office;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps the terms: no two chairs of the same board or KKR on one day, and the same for vice chairs. */
@ApplicationScoped
class OfficeService {

    private final OfficeHolders holders;
    private final OfficeAccess access;
    private final Clock clock;
    private final Period kept;

    OfficeService(
            OfficeHolders holders,
            OfficeAccess access,
            Clock clock,
            @ConfigProperty(name = "kkr.contracts.office-names-kept") Period kept) {
        this.holders = holders;
        this.access = access;
        this.clock = clock;
        this.kept = kept;
    }

    @Transactional
    Versioned<HolderView> add(Body body, String code, Term term) {
        String by = access.mustState(body, code);
        TermRules.check(body, term);
        holders.lock(body, code);
        OfficeHolder holder = new OfficeHolder(body, code);
        state(holder, term, by);
        holders.add(holder);
        holders.flush();
        return view(holder);
    }

    @Transactional
    Versioned<HolderView> change(Body body, String code, UUID id, @Nullable String ifMatch, Term term) {
        String by = access.mustState(body, code);
        holders.lock(body, code);
        OfficeHolder holder = holders.find(body, code, id).orElseThrow(OfficeService::unknown);
        Etags.require(ifMatch, holder.version);
        TermRules.check(body, term);
        state(holder, term, by);
        holders.flush();
        return view(holder);
    }

    @Transactional
    void remove(Body body, String code, UUID id, @Nullable String ifMatch) {
        access.mustState(body, code);
        holders.lock(body, code);
        OfficeHolder holder = holders.find(body, code, id).orElseThrow(OfficeService::unknown);
        Etags.require(ifMatch, holder.version);
        holders.remove(holder);
    }

    Versioned<HolderView> read(Body body, String code, UUID id) {
        access.mustRead(body, code);
        return view(holders.find(body, code, id).orElseThrow(OfficeService::unknown));
    }

    /** Names go when the term has long ended; signatures keep theirs. */
    @Scheduled(every = "24h", delayed = "60s")
    @Transactional
    void forget() {
        holders.deleteEndedBefore(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(kept));
    }

    private void state(OfficeHolder holder, Term term, String by) {
        holder.state(term, by, clock.instant());
        holders.of(holder.body, holder.code).stream()
                .filter(holder::collidesWith)
                .findFirst()
                .ifPresent(other -> {
                    throw held(other);
                });
    }

    private static Refusal held(OfficeHolder other) {
        String en = other.lastDay == null ? "on" : "to " + other.lastDay;
        String da = other.lastDay == null ? "og frem" : "til " + other.lastDay;
        return Refusal.rule(
                "OFFICE_HELD",
                "The office is held from " + other.firstDay + " " + en + " by another term (" + other.id
                        + "); end that one first, or correct the days.",
                "Posten er besat fra " + other.firstDay + " " + da + " (" + other.id
                        + "); afslut den periode først, eller ret dagene.");
    }

    private static Versioned<HolderView> view(OfficeHolder holder) {
        return new Versioned<>(HolderView.of(holder), holder.version);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such term.", "Perioden findes ikke.");
    }
}
