package dk.kkr.survey.wave;

import dk.kkr.survey.panel.PanelKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a wave is to be, checked. */
record Plan(
        UUID questionnaire,
        int version,
        @Nullable UUID panel,
        PanelKind panelKind,
        String title,
        Instant opensAt,
        Instant closesAt) {}
