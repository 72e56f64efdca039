package dk.kkr.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of a stack in a directory of its own. */
final class TestSettings {

    private TestSettings() {}

    /** @param more environment variables beside the state directory */
    static Settings in(Path state, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("KKR_STATE", state.toString());
        return Settings.from(environment, checkout());
    }

    /** The root of the source tree; Maven runs tests in the module's directory. */
    static Path checkout() {
        return Path.of("").toAbsolutePath().resolve("../..").normalize();
    }
}
