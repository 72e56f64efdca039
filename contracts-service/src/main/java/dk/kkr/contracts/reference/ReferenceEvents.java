package dk.kkr.contracts.reference;

import dk.kkr.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the other services what reference data there is, and what becomes of it. */
@ApplicationScoped
class ReferenceEvents {

    private static final String TOPIC = "kkr.reference.v1";
    private static final String TYPE = "dk.kkr.reference.";

    private final Outbox outbox;

    ReferenceEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(Hub hub) {
        outbox.add(TOPIC, "hub:" + hub.code, TYPE + "hub-changed.v1", hub.version, HubView.of(hub));
    }

    void changed(Kkr kkr) {
        outbox.add(TOPIC, "kkr:" + kkr.code, TYPE + "kkr-changed.v1", kkr.version, KkrView.of(kkr));
    }

    void changed(Municipality municipality, String kkr, List<Population> populations) {
        outbox.add(
                TOPIC,
                "municipality:" + municipality.code,
                TYPE + "municipality-changed.v1",
                municipality.version,
                MunicipalityView.of(municipality, kkr, populations));
    }
}
