package dk.kkr.contracts.reference;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts in place what comes with the product, and lets changes that were stated ahead come true on their day. */
@ApplicationScoped
class ReferenceService {

    private final ReferenceData data;
    private final Timelines timelines;
    private final Register register;
    private final ReferenceEvents events;
    private final Clock clock;

    ReferenceService(ReferenceData data, Timelines timelines, Register register, ReferenceEvents events, Clock clock) {
        this.data = data;
        this.timelines = timelines;
        this.register = register;
        this.events = events;
        this.clock = clock;
    }

    /** At each start; what KL has stated since is left as it is. */
    @Transactional
    void atStart(@Observes StartupEvent start) {
        data.lock();
        ShippedData shipped = ShippedData.read();
        shipped.kkrs().forEach(kkr -> ship(Kind.KKR, kkr));
        data.flush();
        shipped.hubs().forEach(hub -> ship(Kind.HUB, hub));
        data.flush();
        shipped.municipalities().forEach(municipality -> ship(Kind.MUNICIPALITY, municipality));
    }

    private void ship(Kind kind, Referred shipped) {
        Optional<? extends Referred> known = data.find(kind, shipped.code());
        if (known.isEmpty()) {
            data.add(shipped);
            timelines.add(new Period(
                    kind, shipped.code(), Period.BEGINNING, shipped.facts(), Period.PRODUCT, clock.instant()));
            data.flush();
            events.changed(shipped);
            return;
        }
        Timeline line = timelines.of(kind, shipped.code());
        if (line.isAsShipped() && !line.periods().get(0).facts().equals(shipped.facts())) {
            line.periods().get(0).state(shipped.facts(), Period.PRODUCT, clock.instant());
            known.get().become(shipped.facts(), known.get().isValid());
            tell(known.get());
        }
    }

    /** What was stated for a later day is told when that day has come. */
    @Scheduled(every = "{kkr.contracts.effect-check}", delayed = "15s")
    @Transactional
    void takeEffect() {
        data.lock();
        data.all().forEach(this::bringToToday);
    }

    private void bringToToday(Referred it) {
        LocalDate today = register.today();
        Timeline line = timelines.of(kindOf(it), it.code());
        Facts now = line.nearest(today).facts();
        boolean valid = line.on(today).isPresent();
        if (!now.equals(it.facts()) || (it instanceof Municipality && valid != it.isValid())) {
            Facts before = it.facts();
            it.become(now, valid);
            tell(it);
            tellThoseWithin(it, before);
        }
    }

    /** Brings a code to what holds today after somebody stated something of it, and tells it. */
    void restate(Referred it) {
        LocalDate today = register.today();
        Timeline line = timelines.of(kindOf(it), it.code());
        Facts before = it.facts();
        it.become(line.nearest(today).facts(), line.on(today).isPresent());
        tell(it);
        tellThoseWithin(it, before);
    }

    /** The KKR of a municipality follows from its hub. */
    private void tellThoseWithin(Referred it, Facts before) {
        if (it instanceof Hub hub && !hub.kkr.equals(before.partOf())) {
            List<Municipality> within = data.municipalitiesOf(hub.code);
            within.forEach(this::tell);
        }
    }

    private void tell(Referred it) {
        it.nextVersion();
        data.flush();
        events.changed(it);
    }

    private static Kind kindOf(Referred it) {
        return it instanceof Kkr ? Kind.KKR : it instanceof Hub ? Kind.HUB : Kind.MUNICIPALITY;
    }
}
