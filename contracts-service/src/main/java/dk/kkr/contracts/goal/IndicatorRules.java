package dk.kkr.contracts.goal;

import dk.kkr.contracts.goal.IndicatorKind.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that an indicator has what its kind needs, and nothing that its kind does not know. */
final class IndicatorRules {

    private final Faults faults;

    IndicatorRules(Faults faults) {
        this.faults = faults;
    }

    void check(String at, Indicator it) {
        IndicatorKind kind = it.kind();
        if (kind == null) {
            faults.notNull(at + "/kind", null);
            return;
        }
        takes(at + "/question", kind, Field.QUESTION, it.question());
        takes(at + "/counted", kind, Field.COUNTED, it.counted());
        takes(at + "/excluded", kind, Field.EXCLUDED, it.excluded());
        takes(at + "/perSegment", kind, Field.PER_SEGMENT, it.perSegment());
        takes(at + "/segments", kind, Field.ROWS, it.segments());
        takes(at + "/pathways", kind, Field.ROWS, it.pathways());
        takes(at + "/themes", kind, Field.ROWS, it.themes());
        takes(at + "/youngerThanYears", kind, Field.ROWS, it.youngerThanYears());
        takes(at + "/settlement", kind, Field.ROWS, it.settlement());
        takes(at + "/tolerance", kind, Field.TOLERANCE, it.tolerance());
        takes(at + "/measure", kind, Field.MEASURE, it.measure());
        takes(at + "/segment", kind, kind.takes(Field.ROWS) ? Field.ROWS : Field.SEGMENT, it.segment());
        takes(at + "/reportedBy", kind, Field.REPORTED_BY, it.reportedBy());
        takes(at + "/activities", kind, Field.ACTIVITIES, it.activities());
        takes(at + "/goal", kind, Field.GOAL, it.goal());
        takes(at + "/target", kind, Field.TARGET, it.target());
        needs(at, kind, it);
        filters(at, it);
    }

    private void takes(String at, IndicatorKind kind, Field field, @Nullable Object value) {
        if (value != null && !kind.takes(field)) {
            faults.add(
                    at,
                    "FIELD_NOT_OF_KIND",
                    "An indicator of kind " + kind + " has no such field; remove it.",
                    "En indikator af slagsen »" + kind.inDanish() + "« har ikke dette felt; fjern det.");
        }
    }

    private void needs(String at, IndicatorKind kind, Indicator it) {
        switch (kind) {
            case ANSWER_SHARE -> {
                faults.notBlank(at + "/question", it.question());
                List<String> counted = it.counted();
                if (faults.notEmpty(at + "/counted", counted) && counted != null) {
                    answers(at, counted, it.excluded());
                }
            }
            case MUNICIPAL_SPREAD -> {
                java.math.BigDecimal tolerance = it.tolerance();
                if (faults.notNull(at + "/tolerance", tolerance) && tolerance != null && tolerance.signum() < 0) {
                    faults.add(
                            at + "/tolerance", "MIN", "The number must be at least 0.", "Tallet skal være mindst 0.");
                }
            }
            case REPORTED_VALUE -> faults.notBlank(at + "/measure", it.measure());
            case ACTIVITIES -> activities(at + "/activities", it.activities());
            case SAME_AS -> {
                faults.notBlank(at + "/goal", it.goal());
                faults.notBlank(at + "/target", it.target());
            }
            default -> {
                // the other kinds need no more
            }
        }
    }

    private void answers(String at, List<String> counted, @Nullable List<String> excluded) {
        for (int i = 0; excluded != null && i < excluded.size(); i++) {
            if (counted.contains(excluded.get(i))) {
                faults.add(
                        at + "/excluded/" + i,
                        "COUNTED_AND_EXCLUDED",
                        "An answer is either counted or excluded; remove it from one of the lists.",
                        "Et svar tælles eller udelades; fjern det fra en af listerne.");
            }
        }
    }

    private void activities(String at, @Nullable List<Indicator.Activity> activities) {
        if (!faults.notEmpty(at, activities) || activities == null) {
            return;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < activities.size(); i++) {
            Indicator.Activity activity = activities.get(i);
            if (activity == null) {
                faults.notNull(at + "/" + i, null);
                continue;
            }
            faults.notBlank(at + "/" + i + "/key", activity.key());
            faults.notBlank(at + "/" + i + "/title", activity.title());
            if (activity.key() != null && !keys.add(activity.key())) {
                faults.duplicate(at + "/" + i + "/key", activity.key());
            }
        }
    }

    private void filters(String at, Indicator it) {
        if (it.youngerThanYears() != null && it.youngerThanYears() < 1) {
            faults.add(at + "/youngerThanYears", "MIN", "The number must be at least 1.", "Tallet skal være mindst 1.");
        }
        if (it.settlement() != null && !Set.of("URBAN", "RURAL").contains(it.settlement())) {
            faults.add(at + "/settlement", "UNKNOWN_VALUE", "Use one of URBAN, RURAL.", "Brug en af URBAN, RURAL.");
        }
        if (it.segment() != null && it.segments() != null) {
            faults.add(
                    at + "/segment",
                    "FIELD_NOT_OF_KIND",
                    "Name segments in one field only.",
                    "Angiv kun segmenter i ét felt.");
        }
        if (Boolean.TRUE.equals(it.perSegment()) && (it.segment() != null || it.segments() != null)) {
            faults.add(
                    at + "/perSegment",
                    "FIELD_NOT_OF_KIND",
                    "Each segment alone, or only some segments, not both.",
                    "Hvert segment for sig eller kun nogle segmenter, ikke begge dele.");
        }
    }
}
