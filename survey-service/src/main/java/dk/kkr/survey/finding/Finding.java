package dk.kkr.survey.finding;

import dk.kkr.kit.problem.Fault;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something a check found.
 *
 * @param pointer JSON pointer to where it stands; empty for the whole
 * @param detail what it is and how to mend it
 */
@Schema(name = "Finding")
public record Finding(String pointer, String code, String detail) {

    public static List<Finding> of(List<Fault> faults, List<Locale> languages) {
        return faults.stream()
                .map(one -> new Finding(one.pointer(), one.code(), one.detail().in(languages)))
                .toList();
    }
}
