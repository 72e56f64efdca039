package dk.kkr.goals.compliance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pathway of so many hours that it must lead to an evaluation, and none has come. */
@Schema(name = "MissingEvaluation")
record MissingEvaluation(
        String registrationId,
        @Nullable String cvr,
        @Nullable String municipality,
        @Nullable String pathway,
        LocalDate startedOn,
        BigDecimal hours) {}
