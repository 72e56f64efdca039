/** What a check found, as the API tells it: where, a stable code, and a sentence in the reader's language. */
@NullMarked
package dk.kkr.survey.finding;

import org.jspecify.annotations.NullMarked;
