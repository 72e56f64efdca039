package dk.kkr.contracts.reference;

import dk.kkr.contracts.document.Versioned;
import dk.kkr.contracts.goal.Faults;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a municipality become part of another; its code ends, and what it was stays readable. */
@ApplicationScoped
class MergerService {

    private final ReferenceData data;
    private final Timelines timelines;
    private final Register register;
    private final ReferenceService reference;

    MergerService(ReferenceData data, Timelines timelines, Register register, ReferenceService reference) {
        this.data = data;
        this.timelines = timelines;
        this.register = register;
        this.reference = reference;
    }

    @Transactional
    Versioned<MunicipalityView> merge(
            String code, @Nullable String ifMatch, @Nullable String into, @Nullable LocalDate on) {
        data.lock();
        Municipality it = data.municipality(code).orElseThrow(ReferenceRefusals::unknownMunicipality);
        Etags.require(ifMatch, it.version());
        check(it, into, on);
        LocalDate first = Objects.requireNonNull(on);
        if (it.lastDay != null) {
            throw ReferenceRefusals.ended(it);
        }
        boolean takesInLater = data.all(Municipality.class).stream()
                .anyMatch(
                        m -> code.equals(m.successor) && m.lastDay != null && !m.lastDay.isBefore(first.minusDays(1)));
        if (takesInLater || timelines.of(Kind.MUNICIPALITY, code).hasAnyFrom(first)) {
            throw ReferenceRefusals.laterChange();
        }
        it.mergeInto(Objects.requireNonNull(into), first.minusDays(1));
        data.flush();
        reference.restate(it);
        return view(it);
    }

    @Transactional
    Versioned<MunicipalityView> withdraw(String code, @Nullable String ifMatch) {
        data.lock();
        Municipality it = data.municipality(code).orElseThrow(ReferenceRefusals::unknownMunicipality);
        Etags.require(ifMatch, it.version());
        if (it.lastDay == null) {
            throw Refusal.notFound("No merger is stated.", "Der er ikke angivet nogen sammenlægning.");
        }
        it.unmerge();
        data.flush();
        reference.restate(it);
        return view(it);
    }

    private void check(Municipality it, @Nullable String into, @Nullable LocalDate on) {
        Faults faults = new Faults();
        faults.notNull("/into", into);
        faults.notNull("/on", on);
        if (into != null && (into.equals(it.code) || data.municipality(into).isEmpty())) {
            faults.add(
                    "/into",
                    "UNKNOWN_MUNICIPALITY",
                    "State the code of another municipality; see /v1/municipalities.",
                    "Angiv koden på en anden kommune; se /v1/municipalities.");
        } else if (into != null && on != null && isNotThere(into, on)) {
            faults.add(
                    "/into",
                    "NOT_VALID_THEN",
                    "Municipality " + into + " does not exist on " + on + "; state one that does.",
                    "Kommune " + into + " findes ikke den " + on + "; angiv en, der gør.");
        }
        if (on != null && isNotThere(it.code, on.minusDays(1)) && it.lastDay == null) {
            faults.add(
                    "/on",
                    "NOT_VALID_THEN",
                    "Municipality " + it.code + " does not exist before " + on + "; state a later day.",
                    "Kommune " + it.code + " findes ikke før den " + on + "; angiv en senere dag.");
        }
        faults.refuseIfAny();
    }

    private boolean isNotThere(String code, LocalDate day) {
        Optional<Period> period = timelines.of(Kind.MUNICIPALITY, code).on(day);
        return period.isEmpty();
    }

    private Versioned<MunicipalityView> view(Municipality it) {
        return new Versioned<>(register.municipality(it, null).orElseThrow(), it.version());
    }
}
