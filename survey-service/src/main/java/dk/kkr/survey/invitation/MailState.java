package dk.kkr.survey.invitation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a member's invitation has come. */
@Schema(name = "MailState")
enum MailState {
    /** No invitation has been asked for since the member's address is known. */
    NOT_INVITED,
    /** The panel has no address of the member. */
    NO_ADDRESS,
    /** It is to be sent, and tried again as long as the mail server is away. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** It was given up; the reason says why. */
    FAILED,
    /** It was refused or came back. */
    BOUNCED
}
