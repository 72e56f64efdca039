package dk.kkr.goals.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.change.HubData;
import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.explanation.Explanations;
import dk.kkr.goals.fulfilment.Fulfilment;
import dk.kkr.goals.fulfilment.Fulfilments;
import dk.kkr.goals.statement.Statement.Recipient;
import dk.kkr.goals.statement.Statement.Status;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.event.Outbox;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Freezes statements and takes them on their way (A6). */
@Singleton
class StatementService {

    private final Contracts contracts;
    private final Fulfilments fulfilments;
    private final CountedRows countedRows;
    private final Explanations explanations;
    private final Statements statements;
    private final HubData hubData;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    StatementService(
            Contracts contracts,
            Fulfilments fulfilments,
            CountedRows countedRows,
            Explanations explanations,
            Statements statements,
            HubData hubData,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.contracts = contracts;
        this.fulfilments = fulfilments;
        this.countedRows = countedRows;
        this.explanations = explanations;
        this.statements = statements;
        this.hubData = hubData;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Statement approve(UUID id, LocalDate approvedOn, @Nullable String note, boolean acceptProvisional, Caller caller) {
        Contract contract = contracts.ownedBy(id, caller);
        if (!contract.isSigned()) {
            throw Refusal.rule(
                    "CONTRACT_NOT_SIGNED",
                    "A statement wants a signed contract; have it signed by the KKR and the hub first.",
                    "En resultatopgørelse kræver en underskrevet kontrakt; lad KKR og huset underskrive først.");
        }
        statements.lock(id);
        hubData.hold(contract.hub());
        Fulfilment figures = fulfilments.of(contract, null);
        if (figures.provisional() && !acceptProvisional) {
            throw provisional(figures.awaits());
        }
        JsonNode fulfilment = json.valueToTree(figures);
        JsonNode rows = json.valueToTree(countedRows.of(contract));
        String canonical = CanonicalJson.ofStatement(fulfilment, contract.definitions(), rows);
        Statement made = new Statement(
                id,
                contract.hub(),
                contract.kkr(),
                contract.year(),
                contract.title(),
                statements.nextEdition(id),
                Status.APPROVED,
                CanonicalJson.sha256(canonical),
                approvedOn,
                caller.actor(),
                note,
                fulfilment,
                json.valueToTree(fulfilments.accounts(contract)),
                contract.definitions(),
                rows,
                null,
                List.of(),
                null,
                1);
        statements.add(made, canonical, json.valueToTree(explanations.provenance(contract)), clock.instant());
        tell(made, "approved");
        return statements.find(id, made.edition()).orElseThrow();
    }

    @Transactional
    Statement transmit(UUID id, int edition, Statement.Transmission sent, @Nullable String ifMatch, Caller caller) {
        contracts.ownedBy(id, caller);
        return step(id, edition, ifMatch, "transmitted", statement -> {
            if (statement.isSentTo(sent.recipient())) {
                throw Refusal.rule(
                        "ALREADY_TRANSMITTED",
                        "This edition has been sent to " + sent.recipient() + " already.",
                        "Denne udgave er allerede sendt til " + sent.recipient() + ".");
            }
            return statement.transmitted(sent);
        });
    }

    @Transactional
    Statement consider(UUID id, int edition, Statement.Consideration by, @Nullable String ifMatch, Caller caller) {
        Contract contract = contracts.readable(id, caller, null);
        if (!caller.actsFor(Role.KKR, contract.kkr())) {
            throw Refusal.forbidden(
                    "Only the contract's own KKR considers its statement.",
                    "Kun kontraktens eget KKR behandler dens resultatopgørelse.");
        }
        return step(id, edition, ifMatch, "considered", statement -> {
            if (!statement.isSentTo(Recipient.KKR)) {
                throw Refusal.rule(
                        "NOT_TRANSMITTED",
                        "The KKR considers what it has been sent; transmit the edition to the KKR first.",
                        "KKR behandler det, det har fået tilsendt; send udgaven til KKR først.");
            }
            return statement.considered(by);
        });
    }

    @Transactional
    Statement publish(UUID id, int edition, LocalDate on, @Nullable String ifMatch, Caller caller) {
        contracts.ownedBy(id, caller);
        return step(id, edition, ifMatch, "published", statement -> {
            if (statement.status() == Status.PUBLISHED) {
                throw Refusal.rule(
                        "ALREADY_PUBLISHED",
                        "This edition is published already.",
                        "Denne udgave er allerede offentliggjort.");
            }
            if (statement.consideration() == null) {
                throw Refusal.rule(
                        "NOT_CONSIDERED",
                        "A statement is published after the KKR has considered it; have that recorded first.",
                        "En resultatopgørelse offentliggøres, når KKR har behandlet den; få det registreret først.");
            }
            return statement.published(on);
        });
    }

    private Statement step(UUID id, int edition, @Nullable String ifMatch, String past, UnaryOperator<Statement> verb) {
        statements.lock(id);
        Statement present = statements.find(id, edition).orElseThrow(StatementService::unknown);
        Etags.require(ifMatch, present.version());
        Statement next = verb.apply(present);
        statements.change(next);
        tell(next, past);
        return next;
    }

    private void tell(Statement statement, String past) {
        outbox.add(
                "kkr.goals.v1",
                "statement:" + statement.contractId() + ":" + statement.edition(),
                "dk.kkr.goals.statement-" + past + ".v1",
                statement.version(),
                statement);
    }

    /** What of an edition would be another value, were it approved now. */
    Differences differences(UUID id, int edition, Caller caller) {
        Contract contract = contracts.readable(id, caller, null);
        Statement frozen = statements.find(id, edition).orElseThrow(StatementService::unknown);
        JsonNode live = json.valueToTree(fulfilments.of(contract, null));
        JsonNode rows = json.valueToTree(countedRows.of(contract));
        String sha256 = CanonicalJson.sha256(CanonicalJson.ofStatement(live, contract.definitions(), rows));
        return Differences.between(frozen, live, rows, sha256);
    }

    private static Refusal provisional(List<String> awaits) {
        List<Fault> faults = awaits.stream()
                .map(a -> Fault.at("/acceptProvisional", "AWAITED", "Awaited: " + a + ".", "Afventes: " + a + "."))
                .toList();
        return Refusal.rule(
                "PROVISIONAL",
                "Figures are provisional; wait for what they await, or approve with acceptProvisional true.",
                "Tal er foreløbige; vent på det, de afventer, eller godkend med acceptProvisional true.",
                faults);
    }

    static Refusal unknown() {
        return Refusal.notFound(
                "There is no such edition, or it is not published.",
                "Udgaven findes ikke, eller den er ikke offentliggjort.");
    }
}
