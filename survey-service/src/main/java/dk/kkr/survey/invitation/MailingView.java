package dk.kkr.survey.invitation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the mails of a wave have come.
 *
 * @param members whom the wave asks
 * @param withoutAddress of them, those whose address is not known
 * @param waiting invitations to be sent
 * @param sent invitations that the mail server has taken
 * @param failed invitations that were given up
 * @param bounced invitations that were refused or came back
 * @param reminders each time reminders were asked for, the first first
 */
@Schema(name = "Mailing")
record MailingView(
        long members,
        long withoutAddress,
        long waiting,
        long sent,
        long failed,
        long bounced,
        List<Reminders> reminders) {

    /**
     * Reminders asked for at one time.
     *
     * @param atMost how many they can have been: those invited, less those who had answered, of whom whole fives count (S5)
     * @param underWay whether some are still to be sent
     * @param failed how many were refused or given up
     */
    @Schema(name = "Reminders")
    record Reminders(Instant askedAt, long atMost, boolean underWay, long failed) {}
}
