package dk.kkr.contracts.contract;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.contracts.goal.Danish;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads contracts: as they are, as they were known at a time, as they held on a day (A7). */
@ApplicationScoped
class ContractReading {

    private final Contracts contracts;
    private final ContractAccess access;
    private final DanishDay days;

    ContractReading(Contracts contracts, ContractAccess access, DanishDay days) {
        this.contracts = contracts;
        this.access = access;
        this.days = days;
    }

    Versioned<ContractView> contract(UUID id, @Nullable String asOf, @Nullable String validOn) {
        Contract contract = access.toRead(id);
        LocalDate day = validOn == null ? null : parse("?validOn", validOn, LocalDate::parse);
        if (asOf != null) {
            Instant time = parse("?asOf", asOf, t -> OffsetDateTime.parse(t).toInstant());
            return knownAt(contract, time, day);
        }
        Revision shown = day == null
                ? contract.revisions.shownOn(days.today())
                : contract.revisions.inForceOn(day).orElseThrow(() -> noneInForce(day));
        return new Versioned<>(access.sight().of(contract, ContractView.of(contract, shown)), contract.version());
    }

    /** What was known at a time of what is in force on a day; the day of that time unless another is asked for. */
    private Versioned<ContractView> knownAt(Contract contract, Instant time, @Nullable LocalDate day) {
        Sight sight = access.sight();
        HistoryEntry entry = contracts
                .lastBefore(contract.id, time)
                .filter(e -> sight.sees(contract, e.state.status()))
                .orElseThrow(() -> Refusal.notFound(
                        "There was no such contract to see at that time.",
                        "Der var ingen sådan kontrakt at se på det tidspunkt."));
        Revisions known = contract.revisions.knownAt(time);
        Revision shown = known.inForceOn(day == null ? days.of(time) : day).orElse(null);
        if (day != null && shown == null) {
            throw noneInForce(day);
        }
        // Between midnight and the record of it, what took effect was known already.
        boolean newer = shown != null && shown.number() != entry.state.revision();
        ContractView view = shown == null || !newer
                ? entry.state
                : entry.state.showing(shown, known.stepsUpTo(shown).all());
        return new Versioned<>(sight.of(contract, view), entry.of.version() + (newer ? 1 : 0));
    }

    private static Refusal noneInForce(LocalDate day) {
        return Refusal.notFound(
                "Nothing signed by both parties was in force on " + day + "; ask for a later day.",
                "Intet, som begge parter har underskrevet, var i kraft den " + Danish.day(day)
                        + "; spørg på en senere dag.");
    }

    /** All revisions with what each changed; those not signed only for those who may see the contract's workings. */
    Page<RevisionView> revisions(UUID id, PageQuery page) {
        Contract contract = access.toRead(id);
        boolean inside = access.sight().isInside(contract);
        int after = page.place(1).number(0, 0);
        List<Revision> rows = contract.revisions.all().stream()
                .filter(r -> inside || r.isSigned())
                .toList();
        return Page.of(
                        rows.stream()
                                .filter(r -> r.number() > after)
                                .limit(page.fetch())
                                .toList(),
                        page,
                        r -> new Object[] {r.number()},
                        page.count() ? (long) rows.size() : null)
                .map(r -> RevisionView.of(r, contract.revisions));
    }

    /** What two revisions say differently. */
    RevisionDifferences differences(UUID id, int number, @Nullable Integer from) {
        Contract contract = access.toRead(id);
        Revision later = visible(contract, number);
        if (from == null && number == 1) {
            throw Refusal.invalid(
                    "?from",
                    "NOT_NULL",
                    "Say which revision the first one is to be held against.",
                    "Angiv, hvilken udgave den første skal holdes op imod.");
        }
        Revision earlier = from == null ? contract.revisions.signedBefore(later) : visible(contract, from);
        return RevisionDifferences.between(earlier, later);
    }

    private Revision visible(Contract contract, int number) {
        return contract.revisions.all().stream()
                .filter(r -> r.number() == number)
                .filter(r -> r.isSigned() || access.sight().isInside(contract))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "The contract has no revision " + number + "; see /revisions.",
                        "Kontrakten har ingen udgave " + number + "; se /revisions."));
    }

    /** Outsiders are told of revisions once they are signed, and of nothing that is between the parties. */
    Page<HistoryEntry.View> history(UUID id, PageQuery page) {
        Contract contract = access.toRead(id);
        boolean inside = access.sight().isInside(contract);
        Set<Integer> open = inside ? null : contract.revisions.signedNumbers();
        List<HistoryEntry> rows = contracts.history(id, open, page.place(1).number(0, 0L), page.fetch());
        return Page.of(
                        rows,
                        page,
                        e -> new Object[] {e.of.version()},
                        page.count() ? contracts.historySize(id, open) : null)
                .map(inside ? HistoryEntry::view : HistoryEntry::viewForPublic);
    }

    private static <T> T parse(String parameter, String text, Function<String, T> form) {
        try {
            if (text.length() > 40 || text.startsWith("+") || text.startsWith("-")) {
                throw new DateTimeParseException("beyond the calendar", text, 0);
            }
            return form.apply(text);
        } catch (DateTimeParseException wrong) {
            throw Refusal.invalid(
                    parameter,
                    "WRONG_VALUE",
                    "Use the form 2024-03-01 for a day and 2024-03-01T12:00:00Z for a time.",
                    "Brug formen 2024-03-01 for en dag og 2024-03-01T12:00:00Z for et tidspunkt.");
        }
    }
}
