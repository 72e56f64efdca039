/**
 * Evaluations: what an answer must be like (R6). Questions and scales are data. An evaluation may come before
 * its registration; it is in, and counts as soon as the registration is.
 */
@NullMarked
package dk.kkr.goals.evaluation;

import org.jspecify.annotations.NullMarked;
