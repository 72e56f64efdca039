/**
 * What rows may say, as data: themes, kinds of actors, and the questions of evaluations with their scales (R6). They can
 * be added and changed by API, and hold for the next import and every indicator at once. What rows rest on is never
 * taken away: a scale only grows, and a term is ended by its date.
 */
@NullMarked
package dk.kkr.goals.catalogue;

import org.jspecify.annotations.NullMarked;
