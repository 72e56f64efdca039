/**
 * Registrations of guidance: what a row must be like (R1, R7), its table, and reading rows with their history.
 * Only the hub itself and the agency read rows, and each such read is logged.
 */
@NullMarked
package dk.kkr.goals.registration;

import org.jspecify.annotations.NullMarked;
