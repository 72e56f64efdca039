package dk.kkr.contracts.contract;

import dk.kkr.contracts.document.Difference;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a contract became with one change, who made it and what differed. */
@Entity
@Table(name = "contract_history")
class HistoryEntry {

    /** What is between the parties, whatever the contract's status. */
    static final Set<String> INSIDE = Set.of("REPORT_REQUEST", "AGREEMENT_CHANGED");

    /** Which version of which contract. */
    @Embeddable
    record Of(UUID contract, long version) {}

    @EmbeddedId
    Of of;

    int revision;
    Instant at;
    String by;
    String action;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Difference> changes;

    @JdbcTypeCode(SqlTypes.JSON)
    ContractView state;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(Contract contract, String action, String by, @Nullable ContractView before, ContractView after) {
        this(contract, action, by, before == null ? List.of() : Difference.between(before, after), after);
    }

    @SuppressWarnings("NullAway.Init")
    HistoryEntry(Contract contract, String action, String by, List<Difference> changes, ContractView after) {
        this.of = new Of(contract.id, contract.version);
        this.revision = contract.touched;
        this.at = contract.changedAt;
        this.by = by;
        this.action = action;
        this.changes = changes;
        this.state = after;
    }

    /** As it is shown. Votes are left out of the differences where they are left out of the contract. */
    record View(long version, int revision, Instant at, String by, String action, List<Difference> changes) {}

    View view() {
        return new View(of.version(), revision, at, by, action, changes);
    }

    /** What was changed while it was not public stays with the parties. */
    View viewForPublic() {
        List<Difference> open = state.status().isAtLeast(ContractStatus.PUBLISHED)
                ? changes.stream().filter(HistoryEntry::isPublic).toList()
                : List.of();
        return new View(of.version(), revision, at, by, action, open);
    }

    private static boolean isPublic(Difference change) {
        return !change.path().startsWith("/steps")
                && !change.path().startsWith("/amendment")
                && !change.path().startsWith("/attachments")
                && !change.path().startsWith("/reportRequests")
                && !change.path().startsWith("/agreementChanged")
                && !change.path().isEmpty();
    }
}
