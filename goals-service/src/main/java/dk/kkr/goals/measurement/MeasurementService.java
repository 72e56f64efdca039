package dk.kkr.goals.measurement;

import dk.kkr.goals.change.DataChanged;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.definition.Indicator.Kind;
import dk.kkr.goals.definition.Indicator.Owner;
import dk.kkr.goals.definition.Target;
import dk.kkr.goals.evidence.Evidence;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.id.Ids;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes reported values in, each from its owner alone (R8). */
@Singleton
class MeasurementService {

    private final Measurements measurements;
    private final Contracts contracts;
    private final Event<DataChanged> changed;
    private final Clock clock;

    MeasurementService(Measurements measurements, Contracts contracts, Event<DataChanged> changed, Clock clock) {
        this.measurements = measurements;
        this.contracts = contracts;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    Measurement report(ReportedValue value, Caller caller) {
        String hub = Objects.requireNonNull(value.hub());
        if (!measurements.isHub(hub)) {
            throw Refusal.invalid(
                    "/hub", "UNKNOWN_HUB", "There is no such hub; use its code.", "Huset findes ikke; brug dets kode.");
        }
        if (!caller.has(Role.ERST) && !caller.actsFor(Role.HUB, hub)) {
            throw Refusal.forbidden(
                    "A hub reports its own measures only.", "Et erhvervshus indberetter kun sine egne målinger.");
        }
        List<Indicator> declared = declared(hub, value);
        Owner owner = caller.has(Role.ERST) ? Owner.ERST : Owner.HUB;
        requireOwner(declared, owner);
        require(value, declared);
        UUID id = Ids.next();
        measurements.add(id, value, owner, clock.instant(), caller.actor());
        changed.fire(DataChanged.ofMeasure(hub, Objects.requireNonNull(value.measure())));
        return measurements.find(id).orElseThrow();
    }

    /** The hub's indicators that look for this measure: those of that year's contract, else of any. */
    private List<Indicator> declared(String hub, ReportedValue value) {
        List<Indicator> ofYear = new ArrayList<>();
        List<Indicator> ofAny = new ArrayList<>();
        contracts.ofHub(hub).forEach(contract -> contract.goals().stream()
                .flatMap(goal -> goal.leaves())
                .map(Target::indicator)
                .flatMap(Stream::ofNullable)
                .filter(i -> i.kind() == Kind.REPORTED_VALUE
                        && Objects.equals(i.measure(), value.measure())
                        && Objects.equals(i.segment(), value.segment()))
                .forEach(i -> {
                    ofAny.add(i);
                    if (Objects.equals(contract.year(), value.year())) {
                        ofYear.add(i);
                    }
                }));
        return ofYear.isEmpty() ? ofAny : ofYear;
    }

    /** A measure that no contract speaks of is the agency's. */
    private static void requireOwner(List<Indicator> declared, Owner owner) {
        boolean owns =
                declared.isEmpty() ? owner == Owner.ERST : declared.stream().anyMatch(i -> i.reportedBy() == owner);
        if (!owns) {
            throw Refusal.forbidden(
                    "Only the measure's owner reports it: the agency, unless the hub's contract says reportedBy HUB.",
                    "Kun målingens ejer indberetter den: styrelsen, medmindre husets kontrakt siger reportedBy HUB.");
        }
    }

    private void require(ReportedValue value, List<Indicator> declared) {
        List<Fault> faults = new ArrayList<>(Evidence.faults("/evidence", value.evidence()));
        boolean otherUnit = declared.stream()
                .map(Indicator::unit)
                .flatMap(Stream::ofNullable)
                .anyMatch(unit -> !unit.equals(value.unit()));
        if (otherUnit) {
            faults.add(Fault.at(
                    "/unit",
                    "OTHER_UNIT",
                    "The contract measures this in another unit; use that.",
                    "Kontrakten måler dette i en anden enhed; brug den."));
        }
        BigDecimal number = Objects.requireNonNull(value.value());
        if ("PERCENT".equals(value.unit()) && (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0)) {
            faults.add(Fault.at(
                    "/value",
                    "PERCENT_RANGE",
                    "A share lies between 0 and 100 per cent; correct it.",
                    "En andel ligger mellem 0 og 100 procent; ret den."));
        }
        LocalDate measured = Objects.requireNonNull(value.measuredOn());
        if (measured.isAfter(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            faults.add(Fault.at(
                    "/measuredOn",
                    "DATE_IN_FUTURE",
                    "The date lies ahead of today; correct it.",
                    "Datoen ligger i fremtiden; ret den."));
        }
        Refusal.throwIfAny(faults);
    }
}
