package dk.kkr.kit.problem;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) to the field, or {@code ?name} for a query parameter,
 *     {@code {year}} for one in the path; empty for the whole
 * @param code stable, in CAPITALS; clients may branch on it
 * @param detail says what is wrong and how to mend it
 */
public record Fault(String pointer, String code, Text detail) {

    public static Fault at(String pointer, String code, String en, String da) {
        return new Fault(pointer, code, Text.of(en, da));
    }
}
