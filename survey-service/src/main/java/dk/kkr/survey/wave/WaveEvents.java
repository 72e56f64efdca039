package dk.kkr.survey.wave;

import dk.kkr.kit.event.Outbox;
import jakarta.inject.Singleton;

/** Tells the other services of waves: never a member, never an answer. */
@Singleton
public class WaveEvents {

    private static final String TOPIC = "kkr.surveys.v1";

    private final Outbox outbox;

    WaveEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param what planned, changed, opened, closed or published */
    public void tell(Wave wave, String what) {
        outbox.add(TOPIC, key(wave), "dk.kkr.surveys.wave-" + what + ".v1", wave.version(), WaveView.of(wave));
    }

    void tellDeleted(Wave wave) {
        outbox.add(TOPIC, key(wave), "dk.kkr.surveys.wave-deleted.v1", wave.version() + 1, null);
    }

    private static String key(Wave wave) {
        return "wave:" + wave.id();
    }
}
