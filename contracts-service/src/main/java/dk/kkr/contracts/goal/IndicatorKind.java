package dk.kkr.contracts.goal;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of indicator; each says which fields it takes. */
public enum IndicatorKind {
    ANSWER_SHARE(Field.QUESTION, Field.COUNTED, Field.EXCLUDED, Field.PER_SEGMENT, Field.ROWS),
    NET_PROMOTER_SCORE(Field.QUESTION, Field.PER_SEGMENT, Field.ROWS),
    COMPANY_COUNT(Field.ROWS),
    PATHWAY_COUNT(Field.ROWS),
    NEW_COMPANY_SHARE(Field.ROWS),
    REFERRED_SHARE(Field.ROWS),
    MUNICIPAL_SPREAD(Field.TOLERANCE, Field.ROWS),
    REPORTED_VALUE(Field.MEASURE, Field.SEGMENT, Field.REPORTED_BY),
    ACTIVITIES(Field.ACTIVITIES),
    SAME_AS(Field.GOAL, Field.TARGET),
    ASSESSMENT;

    /** Groups of fields beside {@code kind}, {@code unit} and {@code period}; ROWS are the filters on registrations. */
    enum Field {
        QUESTION,
        COUNTED,
        EXCLUDED,
        PER_SEGMENT,
        ROWS,
        TOLERANCE,
        MEASURE,
        SEGMENT,
        REPORTED_BY,
        ACTIVITIES,
        GOAL,
        TARGET
    }

    @SuppressWarnings("ImmutableEnumChecker") // never changed after the constructor
    private final Set<Field> fields;

    IndicatorKind(Field... fields) {
        this.fields = EnumSet.noneOf(Field.class);
        this.fields.addAll(Set.of(fields));
    }

    boolean takes(Field field) {
        return fields.contains(field);
    }
}
