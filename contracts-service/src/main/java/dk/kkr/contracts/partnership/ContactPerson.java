package dk.kkr.contracts.partnership;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to turn to: personal data.
 *
 * @param municipality whose person it is, on the side of the municipalities; may be left out where there is one only
 * @param role what the person is there, such as head of business development
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactPerson(
        @Nullable Side side,
        @Nullable String municipality,
        @Nullable String name,
        @Nullable String role,
        @Nullable String email,
        @Nullable String phone) {

    /** Whose person it is. */
    public enum Side {
        HUB,
        MUNICIPALITY
    }

    /** Without what the person is called and how to reach them, which no log should ever hold. */
    @Override
    public String toString() {
        return "ContactPerson[" + side + "]";
    }
}
