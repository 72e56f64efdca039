/**
 * The pages on which members answer, made on the server and without a script, under {@code /s}.
 *
 * <p>They are one more client of the package {@code answer}: what may be answered, and when, is decided there. The link of a mail swaps the
 * token for a cookie, so that no address, referrer or history holds it. What is refused is said at its field or on a page of its own.
 */
@NullMarked
package dk.kkr.survey.form;

import org.jspecify.annotations.NullMarked;
