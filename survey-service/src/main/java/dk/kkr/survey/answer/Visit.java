package dk.kkr.survey.answer;

import dk.kkr.survey.seal.MemberToken;
import dk.kkr.survey.seal.WaveSeal;
import dk.kkr.survey.wave.Group;
import dk.kkr.survey.wave.WaveState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who has come with their token, and all that decides what they may do.
 *
 * @param draft null if they have saved nothing, or submitted
 */
record Visit(
        MemberToken token,
        Member member,
        Asking asking,
        @Nullable Draft draft) {

    /** @param group what their answer is counted under */
    record Member(UUID id, Group group, boolean isTest, boolean hasSubmitted) {}

    /**
     * Their wave.
     *
     * @param collectsElsewhere whether answers have come in bulk, so that members do not answer by their links
     */
    record Asking(
            UUID wave,
            WaveState state,
            Instant closesAt,
            WaveSeal seal,
            UUID questionnaire,
            int questionnaireVersion,
            boolean collectsElsewhere) {}

    /**
     * What they have saved.
     *
     * @param sealed for them
     * @param version how often they have saved since they got their link
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Draft(byte[] sealed, long version) {}

    /** 0 before anything is saved. */
    long version() {
        return draft == null ? 0 : draft.version();
    }
}
