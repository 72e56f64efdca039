package dk.kkr.survey.wave;

import dk.kkr.survey.panel.PanelKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wave; nothing of what was answered.
 *
 * @param version of the questionnaire
 * @param panelKind MEMBERS is broken down by KKR and role, MUNICIPALITIES by group and settlement
 */
@Schema(name = "Wave")
public record WaveView(
        UUID id,
        UUID questionnaire,
        int version,
        @Nullable UUID panel,
        PanelKind panelKind,
        String title,
        Instant opensAt,
        Instant closesAt,
        WaveState state) {

    public static WaveView of(Wave wave) {
        return new WaveView(
                wave.id(),
                wave.questionnaire(),
                wave.questionnaireVersion(),
                wave.panel(),
                wave.panelKind(),
                wave.title(),
                wave.opensAt(),
                wave.closesAt(),
                wave.state());
    }
}
