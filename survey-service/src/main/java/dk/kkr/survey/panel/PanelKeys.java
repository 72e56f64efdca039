package dk.kkr.survey.panel;

import dk.kkr.kit.problem.KnownConstraints;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** No two panels have one key, also when both are made at the same moment. */
@Singleton
class PanelKeys implements KnownConstraints {

    @Override
    public Optional<Refusal> refusal(String constraint) {
        return constraint.equals("panel_key_key") ? Optional.of(taken()) : Optional.empty();
    }

    static Refusal taken() {
        return Refusal.rule(
                "PANEL_KEY_TAKEN",
                "There is a panel with this key already; choose another key.",
                "Der er allerede et panel med denne nøgle; vælg en anden nøgle.");
    }
}
