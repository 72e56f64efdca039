package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir
    Path state;

    private Settings settings;
    private Process leftover;
    private Process stranger;

    @BeforeEach
    void leaveSomethingBehind() throws IOException {
        settings = TestSettings.in(state, Map.of());
        leftover = sleeping(state.toString());
        stranger = sleeping("elsewhere");
        Files.createDirectories(settings.run());
        Files.writeString(settings.run().resolve("goals-service.pid"), Long.toString(leftover.pid()));
        Files.writeString(settings.run().resolve("kafka.pid"), Long.toString(stranger.pid()));
    }

    @AfterEach
    void cleanUp() {
        leftover.destroyForcibly();
        stranger.destroyForcibly();
    }

    @Test
    void stopsWhatAKilledLauncherLeftBehindAndNothingElse() throws Exception {
        try (Guard guard = Guard.over(settings)) {
            assertThat(leftover.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(settings.run().resolve("goals-service.pid")).doesNotExist();
        }
    }

    @Test
    void refusesASecondLauncherOnTheSameState() {
        try (Guard guard = Guard.over(settings)) {
            assertThatThrownBy(() -> Guard.over(settings))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is running already");
        }
    }

    private static Process sleeping(String mark) throws IOException {
        return new ProcessBuilder(List.of("/bin/sh", "-c", "while :; do sleep 1; done", mark)).start();
    }
}
