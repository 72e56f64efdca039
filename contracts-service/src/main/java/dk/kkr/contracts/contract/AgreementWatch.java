package dk.kkr.contracts.contract;

import dk.kkr.contracts.agreement.AgreementChanged;
import dk.kkr.contracts.agreement.FrameworkAgreement;
import dk.kkr.contracts.agreement.FrameworkAgreements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * Sees to it that a contract being agreed on says so when its framework agreement has changed since it was written: a
 * draft agreement says something else, or another one is adopted for the year (F1). A renegotiation leaves its
 * predecessor the years before it, and so the contracts of those years. One statement for all of them.
 */
@ApplicationScoped
class AgreementWatch {

    private static final String NOTE = """
            with noted as (
                update contract set version = version + 1, agreement_changed = not agreement_changed, changed_at = :now
                where open_agreement is not null
                and (open_agreement = :id or :inForce and year between :fromYear and :toYear)
                and agreement_changed <> (open_agreement <> :id or open_agreement_sha256 <> :sha256 or exists (
                    select from framework_agreement old join framework_agreement newer on newer.id = old.superseded_by
                    where old.id = :id and newer.from_year <= contract.year))
                returning id, version, jsonb_array_length(revisions) as revision, agreement_changed)
            insert into contract_history (contract, version, revision, at, by, action, changes, state)
            select n.id, n.version, n.revision, :now, 'contracts-service', 'AGREEMENT_CHANGED',
                jsonb_build_array(jsonb_build_object('path', '/agreementChanged', 'from', not n.agreement_changed,
                    'to', n.agreement_changed)),
                jsonb_set(h.state, '{agreementChanged}', to_jsonb(n.agreement_changed))
            from noted n join contract_history h on h.contract = n.id and h.version = n.version - 1""";

    private final EntityManager store;
    private final FrameworkAgreements agreements;
    private final Clock clock;

    AgreementWatch(EntityManager store, FrameworkAgreements agreements, Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.clock = clock;
    }

    void note(@Observes AgreementChanged agreement) {
        store.flush();
        store.createNativeQuery(NOTE)
                .setParameter("now", clock.instant())
                .setParameter("id", agreement.id())
                .setParameter("sha256", agreement.sha256())
                .setParameter("inForce", agreement.inForce())
                .setParameter("fromYear", agreement.fromYear())
                .setParameter("toYear", agreement.toYear())
                .executeUpdate();
    }

    /** Nobody approves goals that the agreement does not state any more. */
    void refuseApprovalIfChanged(Contract contract, FrameworkAgreement standsOn) {
        AgreementInForce seen = contract.revisions.current().agreement();
        boolean another = agreements
                .ofYear(contract.year)
                .filter(now -> now.isAdopted() && !now.id().equals(seen.id()))
                .isPresent();
        if (another || !standsOn.sha256().equals(seen.sha256())) {
            throw StepRefusals.agreementChanged();
        }
    }
}
