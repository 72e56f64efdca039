package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void loadsTheSampleAndKeepsDataUnlessToldOtherwise() {
        assertThat(Options.parse(List.of())).isEqualTo(new Options(false, true));
        assertThat(Options.parse(List.of("--fresh", "--no-sample"))).isEqualTo(new Options(true, false));
    }

    @Test
    void namesAnOptionThatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse(List.of("--frsh")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("'--frsh'")
                .hasMessageContaining("--help");
    }

    @Test
    void takesPortsFromTheEnvironment() {
        Ports ports = Ports.from(Map.of("KKR_PORT_KAFKA_CONTROLLER", "19093"));
        assertThat(ports.of("kafka-controller")).isEqualTo(19093);
        assertThat(ports.of("keycloak")).isEqualTo(8080);
    }

    @Test
    void namesAVariableThatHoldsNoPort() {
        assertThatThrownBy(() -> Ports.from(Map.of("KKR_PORT_GOALS", "many")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KKR_PORT_GOALS is 'many'");
    }
}
