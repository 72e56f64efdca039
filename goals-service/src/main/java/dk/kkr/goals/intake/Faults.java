package dk.kkr.goals.intake;

import dk.kkr.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one row: rejections stop it, warnings do not (R3). */
public final class Faults {

    private final long line;
    private final List<Fault> rejections = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    public Faults(long line) {
        this.line = line;
    }

    public long line() {
        return line;
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

    public List<Fault> rejections() {
        return rejections;
    }

    public List<Fault> warnings() {
        return warnings;
    }
}
