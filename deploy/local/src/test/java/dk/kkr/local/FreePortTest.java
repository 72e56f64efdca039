package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void givesPortsThatCanBeBoundAndNoneTwice() throws IOException {
        int first = FreePort.next();
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.next()).isNotEqualTo(taken.getLocalPort());
        }
    }
}
