package dk.kkr.contracts.contract;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads contracts: as they are, as they were known at a time, as they held on a day (A7). */
@ApplicationScoped
class ContractReading {

    private final Contracts contracts;
    private final ContractAccess access;
    private final ContractChanges changes;

    ContractReading(Contracts contracts, ContractAccess access, ContractChanges changes) {
        this.contracts = contracts;
        this.access = access;
        this.changes = changes;
    }

    Versioned<ContractView> contract(UUID id, @Nullable String asOf, @Nullable String validOn) {
        Contract contract = access.toRead(id);
        Sight sight = access.sight();
        if (asOf != null) {
            return knownAt(contract, sight, parse("?asOf", asOf, t -> OffsetDateTime.parse(t)
                    .toInstant()));
        }
        LocalDate day = validOn == null ? changes.today() : parse("?validOn", validOn, LocalDate::parse);
        return new Versioned<>(sight.of(contract, ContractView.on(day, contract)), contract.version);
    }

    private Versioned<ContractView> knownAt(Contract contract, Sight sight, Instant time) {
        HistoryEntry entry = contracts
                .lastBefore(contract.id, time)
                .filter(e -> sight.isInside(contract) || e.state.status().isAtLeast(ContractStatus.PUBLISHED))
                .orElseThrow(() -> Refusal.notFound(
                        "There was no such contract to see at that time.",
                        "Der var ingen sådan kontrakt at se på det tidspunkt."));
        return new Versioned<>(sight.of(contract, entry.state), entry.of.version());
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

    Page<HistoryEntry.View> history(UUID id, PageQuery page) {
        Contract contract = access.toRead(id);
        boolean inside = access.sight().isInside(contract);
        long after = page.place(1).number(0, 0L);
        List<HistoryEntry> rows = contracts.history(id, after, page.fetch());
        return Page.of(rows, page, e -> new Object[] {e.of.version()}, page.count() ? contracts.historySize(id) : null)
                .map(inside ? HistoryEntry::view : HistoryEntry::viewForPublic);
    }

    private static <T> T parse(String parameter, String text, Function<String, T> form) {
        try {
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
