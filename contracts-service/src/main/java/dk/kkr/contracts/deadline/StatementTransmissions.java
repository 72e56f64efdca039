package dk.kkr.contracts.deadline;

import dk.kkr.contracts.contract.Contracts;
import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement that is sent to KKR, KL or ERST closes the deadline for it, which goals-service tells. */
@ApplicationScoped
class StatementTransmissions implements EventConsumer {

    private final Contracts contracts;
    private final DerivationService derivation;

    StatementTransmissions(Contracts contracts, DerivationService derivation) {
        this.contracts = contracts;
        this.derivation = derivation;
    }

    /** What counts here of a statement. */
    record Statement(UUID contractId, int edition, @Nullable List<Transmission> transmissions) {}

    /** To whom it was sent when. */
    record Transmission(String recipient, LocalDate sentOn) {}

    @Override
    public String topic() {
        return "kkr.goals.v1";
    }

    /** Each event of a statement says all its transmissions: compaction may have removed the earlier events. */
    @Override
    public void apply(ReceivedEvent event) {
        if (!event.kind().equals("statement") || event.isDeletion()) {
            return;
        }
        Statement statement = event.as(Statement.class);
        List<Transmission> sent = statement.transmissions();
        UUID contract = statement.contractId();
        if (sent == null || sent.isEmpty() || contracts.forChange(contract).isEmpty()) {
            return;
        }
        sent.forEach(t -> derivation.statementSent(contract, statement.edition(), t.recipient(), t.sentOn()));
        derivation.derive(contract);
    }
}
