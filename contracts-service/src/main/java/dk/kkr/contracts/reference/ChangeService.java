package dk.kkr.contracts.reference;

import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.http.Etags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in what changes of hubs, KKRs and municipalities from a day on; what held before stays readable. */
@ApplicationScoped
class ChangeService {

    private final ReferenceData data;
    private final Timelines timelines;
    private final Register register;
    private final ReferenceService reference;
    private final Callers callers;
    private final Clock clock;

    ChangeService(
            ReferenceData data,
            Timelines timelines,
            Register register,
            ReferenceService reference,
            Callers callers,
            Clock clock) {
        this.data = data;
        this.timelines = timelines;
        this.register = register;
        this.reference = reference;
        this.callers = callers;
        this.clock = clock;
    }

    /** A code after something was stated of it, and whether there was none before. */
    record Changed(long version, boolean created) {}

    /**
     * States what holds from a day on, until what is already known of a later day.
     *
     * @param from today if null; a day from which something holds already corrects that
     * @param ifMatch needed only for a code that is there already
     */
    @Transactional
    Changed state(Kind kind, String code, @Nullable String ifMatch, Facts facts, @Nullable LocalDate from) {
        data.lock();
        LocalDate day = from == null ? register.today() : from;
        Optional<? extends Referred> known = data.find(kind, code);
        if (known.isEmpty()) {
            return new Changed(create(kind, code, facts, day).version(), true);
        }
        Referred it = known.get();
        Etags.require(ifMatch, it.version());
        Timeline line = timelines.of(kind, code);
        if (line.lastDay() != null && day.isAfter(line.lastDay())) {
            throw ReferenceRefusals.ended((Municipality) it);
        }
        if (line.on(day).map(Period::facts).filter(facts::equals).isPresent()) {
            return new Changed(it.version(), false);
        }
        String by = callers.current().actor();
        line.startingOn(day)
                .ifPresentOrElse(
                        period -> period.state(facts, by, clock.instant()),
                        () -> timelines.add(new Period(kind, code, day, facts, by, clock.instant())));
        data.flush();
        reference.restate(it);
        return new Changed(it.version(), false);
    }

    private Referred create(Kind kind, String code, Facts facts, LocalDate day) {
        Referred made =
                switch (kind) {
                    case KKR -> new Kkr(code, facts.name());
                    case HUB -> new Hub(code, facts.name(), Objects.requireNonNull(facts.partOf()));
                    case MUNICIPALITY ->
                        new Municipality(
                                code,
                                facts.name(),
                                Objects.requireNonNull(facts.partOf()),
                                Objects.requireNonNull(facts.settlement()),
                                Objects.requireNonNull(facts.group()));
                };
        data.add(made);
        timelines.add(new Period(kind, code, day, facts, callers.current().actor(), clock.instant()));
        data.flush();
        reference.restate(made);
        return made;
    }
}
