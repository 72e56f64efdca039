package dk.kkr.contracts.agreement;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.event.Outbox;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts, adopts, publishes and renegotiates agreements (F1). */
@ApplicationScoped
class AgreementService {

    private final FrameworkAgreements agreements;
    private final ReferenceData reference;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<AgreementChanged> changed;

    AgreementService(
            FrameworkAgreements agreements,
            ReferenceData reference,
            Outbox outbox,
            Clock clock,
            Event<AgreementChanged> changed) {
        this.agreements = agreements;
        this.reference = reference;
        this.outbox = outbox;
        this.clock = clock;
        this.changed = changed;
    }

    @Transactional
    Versioned<AgreementView> draft(AgreementBody body) {
        AgreementRules.check(body, reference.hubCodes());
        agreements.lockAll();
        refuseIfKnown(body);
        FrameworkAgreement agreement = new FrameworkAgreement(body, 1, clock.instant());
        agreements.add(agreement);
        return told(agreement, "drafted");
    }

    @Transactional
    Versioned<AgreementView> edit(UUID id, @Nullable String ifMatch, AgreementBody body) {
        agreements.lockAll();
        FrameworkAgreement agreement = agreements.forChange(id);
        Etags.require(ifMatch, agreement.version);
        AgreementRules.check(body, reference.hubCodes());
        if (!agreement.key.equals(body.key()) && agreement.revision == 1) {
            refuseIfKnown(body);
        }
        agreement.edit(body);
        return told(agreement, "changed");
    }

    @Transactional
    Versioned<AgreementView> adopt(UUID id, @Nullable String ifMatch, LocalDate on) {
        agreements.lockAll();
        FrameworkAgreement agreement = agreements.forChange(id);
        Etags.require(ifMatch, agreement.version);
        for (FrameworkAgreement other : agreements.adoptedWithin(agreement.fromYear, agreement.toYear)) {
            if (!other.key.equals(agreement.key)) {
                throw overlap(other);
            }
        }
        List<FrameworkAgreement> replaced = agreements.revisions(agreement.key).stream()
                .filter(other -> other.isAdopted() && other.supersededBy == null && other != agreement)
                .toList();
        agreement.adopt(on);
        // The old one gives way first: the database lets no two in force cover the same year.
        for (FrameworkAgreement old : replaced) {
            old.giveWayTo(agreement);
            told(old, "changed");
        }
        agreements.flush();
        return told(agreement, "adopted");
    }

    @Transactional
    Versioned<AgreementView> publish(UUID id, @Nullable String ifMatch, LocalDate on) {
        FrameworkAgreement agreement = agreements.forChange(id);
        Etags.require(ifMatch, agreement.version);
        agreement.publish(on);
        return told(agreement, "published");
    }

    /** Begins a renegotiation: the next revision as a draft, saying what this one says unless a body says otherwise. */
    @Transactional
    Versioned<AgreementView> revise(UUID id, @Nullable AgreementBody body) {
        agreements.lockAll();
        FrameworkAgreement agreement = agreements.forChange(id);
        List<FrameworkAgreement> all = agreements.revisions(agreement.key);
        if (all.stream().anyMatch(a -> !a.isAdopted())) {
            throw Refusal.rule(
                    "REVISION_OPEN",
                    "A revision of this agreement is a draft already; edit or adopt that one.",
                    "En udgave af aftalen er allerede under udarbejdelse; ret eller vedtag den.");
        }
        FrameworkAgreement next =
                new FrameworkAgreement(agreement.body, all.get(all.size() - 1).revision + 1, clock.instant());
        if (body != null) {
            AgreementRules.check(body, reference.hubCodes());
            next.edit(body);
            next.version = 1;
        }
        agreements.add(next);
        return told(next, "drafted");
    }

    private void refuseIfKnown(AgreementBody body) {
        if (body.key() != null && !agreements.revisions(body.key()).isEmpty()) {
            throw Refusal.rule(
                    "AGREEMENT_EXISTS",
                    "There is an agreement with the key '" + body.key() + "'; use another, or POST …/revisions.",
                    "Der findes en aftale med nøglen '" + body.key() + "'; brug en anden eller POST …/revisions.");
        }
    }

    private static Refusal overlap(FrameworkAgreement other) {
        return Refusal.rule(
                "AGREEMENT_OVERLAPS",
                "'" + other.title + "' is adopted for some of these years, and no two may be; change the years.",
                "'" + other.title + "' er vedtaget for nogle af årene, og det må kun én være; ret årene.");
    }

    private Versioned<AgreementView> told(FrameworkAgreement agreement, String what) {
        changed.fire(AgreementChanged.of(agreement));
        AgreementView view = AgreementView.of(agreement);
        outbox.add(
                "kkr.contracts.v1",
                "framework-agreement:" + agreement.id,
                "dk.kkr.contracts.framework-agreement-" + what + ".v1",
                agreement.version,
                AgreementView.inList(agreement));
        return new Versioned<>(view, agreement.version);
    }
}
