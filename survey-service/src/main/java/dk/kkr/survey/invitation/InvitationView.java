package dk.kkr.survey.invitation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one member's invitation; nothing of whether they have answered.
 *
 * @param id the member's in the wave, random
 * @param memberId the panel owner's own identifier
 * @param reason null unless it failed or bounced
 */
@Schema(name = "Invitation")
record InvitationView(
        UUID id, String memberId, MailState state, @Nullable Failure reason) {}
