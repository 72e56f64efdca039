package dk.kkr.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the other services what a contract is after each change: always the revision in force (F4). */
@ApplicationScoped
class ContractEvents {

    private final Outbox outbox;

    ContractEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Who signed a published contract; the only names an event carries. */
    record Signatory(Step.@Nullable Party party, @Nullable String name, LocalDate signedOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID id,
            String hub,
            String kkr,
            int year,
            @Nullable String title,
            ContractStatus status,
            int revision,
            LocalDate effectiveFrom,
            AgreementInForce frameworkAgreement,
            @Nullable String responsible,
            List<ContractBody.FocusArea> focusAreas,
            List<ContractBody.Section> sections,
            List<ContractBody.FollowUp> followUps,
            List<Goal> goals,
            String sha256,
            @Nullable LocalDate publishedOn,
            @Nullable List<Signatory> signatures) {}

    void tell(Contract contract, String what, LocalDate today) {
        outbox.add("kkr.contracts.v1", "contract:" + contract.id, type(what), contract.version, state(contract, today));
    }

    void tellDeleted(Contract contract) {
        outbox.add("kkr.contracts.v1", "contract:" + contract.id, type("deleted"), contract.version + 1, null);
    }

    private static String type(String what) {
        return "dk.kkr.contracts.contract-" + what + ".v1";
    }

    private static State state(Contract contract, LocalDate today) {
        Revision shown = contract.revisions.shownOn(today);
        ContractBody body = shown.body();
        return new State(
                contract.id,
                contract.hub,
                contract.kkr,
                contract.year,
                body.title(),
                contract.status,
                shown.number(),
                shown.effectiveFrom(),
                shown.agreement(),
                contract.isPublished() ? body.responsible() : null,
                body.focusAreas(),
                body.sections(),
                body.followUps(),
                shown.goals(),
                shown.sha256(),
                contract.revisions.standing().publishedOn().orElse(null),
                contract.isPublished()
                        ? shown.steps().signatures().stream()
                                .map(s -> new Signatory(s.party(), s.name(), s.on()))
                                .toList()
                        : null);
    }
}
