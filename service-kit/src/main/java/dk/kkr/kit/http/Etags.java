package dk.kkr.kit.http;

import dk.kkr.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Strong entity tags made of an aggregate's version. */
public final class Etags {

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change by somebody who has not seen the present version.
     *
     * @param ifMatch the header as it came
     * @throws Refusal 428 without the header, 412 if it names other versions only
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.preconditionRequired();
        }
        if (!matches(ifMatch, of(version))) {
            throw Refusal.stale(of(version));
        }
    }

    static boolean matches(String header, String tag) {
        for (String one : header.split(",")) {
            String wanted = one.strip();
            if (wanted.equals("*") || wanted.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
