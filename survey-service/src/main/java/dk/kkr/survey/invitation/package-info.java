/**
 * Mails to the members of a wave: invitations, reminders, and which of them did not arrive (ADR 0110, 0111).
 *
 * <p>What is to be sent is kept in the database until the mail server has taken it, so nothing is lost while the server is away. Address
 * and link are put together when a mail is sent, and stored and logged nowhere else.
 */
@NullMarked
package dk.kkr.survey.invitation;

import org.jspecify.annotations.NullMarked;
