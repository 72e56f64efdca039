package dk.kkr.reporting.statement;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes in live figures and frozen editions. */
@Singleton
class StatementConsumer implements EventConsumer {

    private final Statements statements;

    StatementConsumer(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String topic() {
        return "kkr.goals.v1";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.kind()) {
            case "fulfilment" -> {
                if (event.isDeletion()) {
                    statements.dropLive(UUID.fromString(event.subject()));
                } else {
                    statements.keepLive(event);
                }
            }
            case "statement" -> {
                // An edition is never deleted (A6).
                if (!event.isDeletion()) {
                    statements.keepEdition(event);
                }
            }
            default -> {
                // Imports and what comes later are for other readers.
            }
        }
    }
}
