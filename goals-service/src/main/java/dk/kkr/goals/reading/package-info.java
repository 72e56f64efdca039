/**
 * The log of who has read rows of guidance: a table that is only written to. It tells who, when, of what and how many
 * rows, never which companies; the service's log says the same.
 */
@NullMarked
package dk.kkr.goals.reading;

import org.jspecify.annotations.NullMarked;
