package dk.kkr.goals.compliance;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a hub keeps R4 in a year. Lists hold the first items; the counts are of all, and the lists of their own go on.
 *
 * @param longGuidance companies beyond the limit without a decision
 * @param decided companies beyond the limit with one
 */
@Schema(name = "Compliance")
record Compliance(
        String hub,
        int year,
        BigDecimal evaluationAboveHours,
        BigDecimal reviewAboveHours,
        int reviewWindowMonths,
        long missingEvaluationsCount,
        List<MissingEvaluation> missingEvaluations,
        long longGuidanceCount,
        List<LongGuidance> longGuidance,
        long decidedCount,
        List<LongGuidance> decided) {}
