package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineTest {

    private static final long MIB = 1024 * 1024;

    @Test
    void saysWhichPortIsTakenWhatForAndHowToRemedyIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Machine.requirePorts(new Ports(Map.of("goals", port))))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("goals-service")
                    .hasMessageContaining("KKR_PORT_GOALS");
        }
    }

    @Test
    void saysHowMuchDiskIsMissingAndWhere() {
        assertThatThrownBy(() -> Machine.requireDisk(Path.of("/state"), 100 * MIB, 300 * MIB))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("/state has 100 MiB free and the stack needs 300 MiB")
                .hasMessageContaining("KKR_STATE");
        assertThatCode(() -> Machine.requireDisk(Path.of("/state"), 300 * MIB, 300 * MIB))
                .doesNotThrowAnyException();
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        assertThatThrownBy(() -> Machine.requireMemory(700 * MIB))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("700 MiB are available")
                .hasMessageContaining("close other programs");
    }
}
