package dk.kkr.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clear no. Throw it from wherever the reason is known; the transaction rolls back and the caller gets a
 * problem document with this status, code and these faults.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Text detail;
    private final transient List<Fault> faults;
    private final @Nullable String currentTag;

    private Refusal(int status, String code, Text detail, List<Fault> faults, @Nullable String currentTag) {
        super(code + ": " + detail.en(), null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.currentTag = currentTag;
    }

    /** 400: what was sent cannot be understood or breaks its form. All faults at once. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(
                400,
                "INVALID",
                Text.of("The request has faults; see errors.", "Forespørgslen har fejl; se errors."),
                faults,
                null);
    }

    /** @throws Refusal 400 with all of these faults; nothing happens if there are none */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
    }

    /** 400 with a single fault. */
    public static Refusal invalid(String pointer, String code, String en, String da) {
        return invalid(List.of(Fault.at(pointer, code, en, da)));
    }

    /** 409: a rule of the domain is broken; {@code code} says which. */
    public static Refusal rule(String code, String en, String da) {
        return new Refusal(409, code, Text.of(en, da), List.of(), null);
    }

    /** 409 with the places in what was sent that break the rule. */
    public static Refusal rule(String code, String en, String da, List<Fault> faults) {
        return new Refusal(409, code, Text.of(en, da), faults, null);
    }

    /** 404: there is no such thing, or the caller may not know of it. */
    public static Refusal notFound(String en, String da) {
        return new Refusal(404, "NOT_FOUND", Text.of(en, da), List.of(), null);
    }

    /** 403: the caller may know of the thing but not do this to it. */
    public static Refusal forbidden(String en, String da) {
        return new Refusal(403, "FORBIDDEN", Text.of(en, da), List.of(), null);
    }

    /** 401: who sends this is not known; where another kind of token is taken than the realm's. */
    public static Refusal unauthorized(String code, String en, String da) {
        return new Refusal(401, code, Text.of(en, da), List.of(), null);
    }

    /** 429: more than may be asked in a while. */
    public static Refusal tooMany(String code, String en, String da) {
        return new Refusal(429, code, Text.of(en, da), List.of(), null);
    }

    /** 412: the caller saw an older version; the answer carries the current one. */
    public static Refusal stale(String currentTag) {
        return new Refusal(
                412,
                "STALE",
                Text.of(
                        "Somebody has changed this since you read it. Read it again and repeat with its ETag.",
                        "Andre har ændret dette, siden du læste det. Læs det igen, og gentag med dets ETag."),
                List.of(),
                currentTag);
    }

    /** 428: a change to something that exists needs {@code If-Match}. */
    public static Refusal preconditionRequired() {
        return new Refusal(
                428,
                "IF_MATCH_REQUIRED",
                Text.of(
                        "Send the ETag you read in the If-Match header.",
                        "Send den ETag, du har læst, i headeren If-Match."),
                List.of(),
                null);
    }

    /** 413: more than the stated limit. */
    public static Refusal tooLarge(String code, String en, String da) {
        return new Refusal(413, code, Text.of(en, da), List.of(), null);
    }

    /** 415: a kind of content that is not taken here. */
    public static Refusal unsupported(String en, String da) {
        return new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", Text.of(en, da), List.of(), null);
    }

    /** 422: this Idempotency-Key was used for something else. */
    public static Refusal keyReused() {
        return new Refusal(
                422,
                "IDEMPOTENCY_KEY_REUSED",
                Text.of(
                        "This Idempotency-Key was used with another body. Use a new key for a new request.",
                        "Denne Idempotency-Key er brugt med et andet indhold. Brug en ny nøgle til en ny forespørgsel."),
                List.of(),
                null);
    }

    /** 409: the first request with this Idempotency-Key has not been answered yet. */
    public static Refusal keyInUse() {
        return rule(
                "IDEMPOTENCY_KEY_IN_USE",
                "The first request with this Idempotency-Key is still under way; wait and send it again.",
                "Den første forespørgsel med denne Idempotency-Key er i gang; vent, og send den igen.");
    }

    /** A status that says by itself what is wrong. */
    static Refusal of(int status, String code, Text detail) {
        return new Refusal(status, code, detail, List.of(), null);
    }

    /** 503: nothing was done, and the same may work shortly; the answer says when to try again. */
    public static Refusal unavailable(String code, String en, String da) {
        return new Refusal(503, code, Text.of(en, da), List.of(), null);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The present ETag where the refusal is about a stale one. */
    public @Nullable String currentTag() {
        return currentTag;
    }
}
