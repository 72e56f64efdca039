package dk.kkr.contracts.reference;

import dk.kkr.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the other services what reference data there is, and what becomes of it: how it is now, and all its periods. */
@ApplicationScoped
class ReferenceEvents {

    private static final String TOPIC = "kkr.reference.v1";
    private static final String TYPE = "dk.kkr.reference.";

    private final Outbox outbox;
    private final Register register;
    private final Populations populations;

    ReferenceEvents(Outbox outbox, Register register, Populations populations) {
        this.outbox = outbox;
        this.register = register;
        this.populations = populations;
    }

    void changed(Referred it) {
        if (it instanceof Municipality municipality) {
            MunicipalityView view = register.municipality(municipality, null).orElseThrow();
            tell(
                    "municipality",
                    it,
                    view.forEvent(populations.of(it.code()), register.periods(Kind.MUNICIPALITY, it.code())));
        } else if (it instanceof Hub) {
            tell("hub", it, register.hub(it.code(), true).orElseThrow());
        } else {
            tell("kkr", it, register.kkr(it.code(), true).orElseThrow());
        }
    }

    private void tell(String kind, Referred it, Object state) {
        outbox.add(TOPIC, kind + ":" + it.code(), TYPE + kind + "-changed.v1", it.version(), state);
    }
}
