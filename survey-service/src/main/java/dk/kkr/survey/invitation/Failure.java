package dk.kkr.survey.invitation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a mail did not arrive. Holds no address. */
@Schema(name = "MailFailure")
enum Failure {
    /** The mail server does not know the address or does not take mail for it. */
    REFUSED,
    /** The mail server gave no final answer in many tries. */
    NOT_TAKEN,
    /** The wave closed before the mail could be sent. */
    WAVE_CLOSED,
    /** It came back: there is no such address. */
    NO_SUCH_ADDRESS,
    /** It came back: the mailbox takes no more. */
    MAILBOX_FULL,
    /** It came back for another reason. */
    OTHER
}
