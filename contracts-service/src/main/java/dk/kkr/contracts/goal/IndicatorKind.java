package dk.kkr.contracts.goal;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of indicator; each says which fields it takes. */
public enum IndicatorKind {
    ANSWER_SHARE("andel af svar", Field.QUESTION, Field.COUNTED, Field.EXCLUDED, Field.PER_SEGMENT, Field.ROWS),
    NET_PROMOTER_SCORE("nettoanbefaling", Field.QUESTION, Field.PER_SEGMENT, Field.ROWS),
    COMPANY_COUNT("antal virksomheder", Field.ROWS),
    PATHWAY_COUNT("antal forløb", Field.ROWS),
    NEW_COMPANY_SHARE("andel nye virksomheder", Field.ROWS),
    REFERRED_SHARE("andel henviste virksomheder", Field.ROWS),
    MUNICIPAL_SPREAD("geografisk spredning", Field.TOLERANCE, Field.ROWS),
    REPORTED_VALUE("indberettet værdi", Field.MEASURE, Field.SEGMENT, Field.REPORTED_BY),
    ACTIVITIES("aftalte aktiviteter", Field.ACTIVITIES),
    SAME_AS("samme som et andet målepunkt", Field.GOAL, Field.TARGET),
    ASSESSMENT("vurdering");

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

    private final String danish;

    IndicatorKind(String danish, Field... fields) {
        this.danish = danish;
        this.fields = EnumSet.noneOf(Field.class);
        this.fields.addAll(Set.of(fields));
    }

    public String inDanish() {
        return danish;
    }

    boolean takes(Field field) {
        return fields.contains(field);
    }
}
