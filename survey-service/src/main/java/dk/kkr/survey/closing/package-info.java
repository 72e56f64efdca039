/**
 * The end of a wave (ADR 0105): what was sealed is opened in memory, counted, cut down to what may be shown, and deleted, all in one
 * transaction. And the clock that opens and closes waves at their time.
 */
@NullMarked
package dk.kkr.survey.closing;

import org.jspecify.annotations.NullMarked;
