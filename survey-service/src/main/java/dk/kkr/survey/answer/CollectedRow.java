package dk.kkr.survey.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.survey.wave.Group;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of answers collected elsewhere.
 *
 * @param kkr and {@code role} for a panel of members
 * @param municipalityGroup and {@code settlement} for a panel of municipalities
 * @param complete true if left out; false for one who answered in part
 */
@Schema(name = "CollectedAnswer")
record CollectedRow(
        @Nullable String kkr,
        @Nullable String role,
        @Nullable String municipalityGroup,
        @Nullable String settlement,
        @Nullable Boolean complete,
        @Nullable @Schema(implementation = Object.class) ObjectNode answers) {

    Group group(boolean members) {
        return members ? new Group(kkr, role) : new Group(municipalityGroup, settlement);
    }

    boolean isComplete() {
        return !Boolean.FALSE.equals(complete);
    }
}
