package dk.kkr.goals.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Tells an import as server-sent events: each change as it comes, until it has ended. */
@Singleton
class Progress {

    private static final long LOOK_EVERY_MS = 250;
    /** So that a follower who went away is noticed, and no proxy takes the stream for dead. */
    private static final int SIGN_OF_LIFE_AFTER_LOOKS = 40;

    private final Imports imports;
    private final ObjectMapper json;

    Progress(Imports imports, ObjectMapper json) {
        this.imports = imports;
        this.json = json;
    }

    void follow(Import begun, OutputStream to) throws IOException {
        tell("data: " + json.writeValueAsString(begun) + "\n\n", to);
        Import last = begun;
        for (int looks = 1; last.state() == Import.State.RUNNING && pause(); looks++) {
            Import now = imports.find(begun.id()).orElse(last);
            if (!now.equals(last)) {
                last = now;
                tell("data: " + json.writeValueAsString(now) + "\n\n", to);
            } else if (looks % SIGN_OF_LIFE_AFTER_LOOKS == 0) {
                tell(": still running\n\n", to);
            }
        }
    }

    private static void tell(String event, OutputStream to) throws IOException {
        to.write(event.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            return true;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
