package dk.kkr.goals.intake;

import dk.kkr.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with one row: rejections stop it, warnings do not (R3). */
public final class Faults {

    /** Whose row it is, as far as that can be read from one that may be wrong. */
    public record Subject(
            @Nullable String hub,
            @Nullable Integer year,
            @Nullable String id) {

        static final Subject UNKNOWN = new Subject(null, null, null);
    }

    private final long line;
    private final List<Fault> rejections = new ArrayList<>(0);
    private final List<Fault> warnings = new ArrayList<>(0);
    private Subject subject = Subject.UNKNOWN;

    public Faults(long line) {
        this.line = line;
    }

    public long line() {
        return line;
    }

    public Subject subject() {
        return subject;
    }

    public void about(Subject known) {
        subject = known;
    }

    public void reject(String pointer, String code, String en, String da) {
        rejections.add(Fault.at(pointer, code, en, da));
    }

    public void warn(String pointer, String code, String en, String da) {
        warnings.add(Fault.at(pointer, code, en, da));
    }

    public boolean isRejected() {
        return !rejections.isEmpty();
    }

    /** Taken in, with a warning. */
    public boolean isWarned() {
        return rejections.isEmpty() && !warnings.isEmpty();
    }

    public boolean isEmpty() {
        return rejections.isEmpty() && warnings.isEmpty();
    }

    public List<Fault> rejections() {
        return rejections;
    }

    public List<Fault> warnings() {
        return warnings;
    }
}
