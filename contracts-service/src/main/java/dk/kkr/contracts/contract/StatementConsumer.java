package dk.kkr.contracts.contract;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A contract is REPORTED when a statement of it is approved (F5), which goals-service tells. */
@ApplicationScoped
class StatementConsumer implements EventConsumer {

    private static final Logger LOG = Logger.getLogger(StatementConsumer.class);

    private final Contracts contracts;
    private final ContractChanges changes;
    private final EffectService effects;
    private final Clock clock;

    StatementConsumer(Contracts contracts, ContractChanges changes, EffectService effects, Clock clock) {
        this.contracts = contracts;
        this.changes = changes;
        this.effects = effects;
        this.clock = clock;
    }

    /** What counts here of a statement. */
    record Statement(
            UUID contractId,
            int edition,
            @Nullable LocalDate approvedOn,
            @Nullable String sha256) {}

    @Override
    public String topic() {
        return "kkr.goals.v1";
    }

    /** Any later event of a statement says that it was approved too: compaction may have removed the first. */
    @Override
    public void apply(ReceivedEvent event) {
        if (!event.kind().equals("statement") || event.isDeletion()) {
            return;
        }
        Statement statement = event.as(Statement.class);
        Contract contract = contracts.forChange(statement.contractId()).orElse(null);
        if (contract == null) {
            LOG.warnf("A statement was approved of contract %s, which is not here", statement.contractId());
            return;
        }
        effects.catchUp(contract);
        ContractView before = changes.view(contract);
        long version = contract.version();
        String sha256 = statement.sha256() == null ? "" : statement.sha256();
        Step.Trace trace = new Step.Trace("goals-service", clock.instant());
        LocalDate on = statement.approvedOn() == null ? changes.today() : statement.approvedOn();
        contract.life().report(trace, on, sha256, statement.edition());
        if (contract.version() > version) {
            changes.record(
                    contract,
                    "STATEMENT_APPROVAL",
                    contract.status == ContractStatus.REPORTED ? "reported" : "changed",
                    before,
                    "goals-service");
        }
    }
}
