package dk.kkr.kit.problem;

import java.util.Optional;

/**
 * Which rule stands behind a constraint of the database. Two requests at the same moment can both pass a check in the code;
 * the database then refuses the second, and its caller is told the same as if it had come later. Make it a bean.
 */
public interface KnownConstraints {

    /** @param constraint the constraint's name, such as {@code panel_key_key} */
    Optional<Refusal> refusal(String constraint);
}
