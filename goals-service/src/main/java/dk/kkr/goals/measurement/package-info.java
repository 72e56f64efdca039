/**
 * Figures measured elsewhere and reported by their owner: the agency, or the hub where the contract says so (R8).
 * The one accepted last holds; the older stay readable.
 */
@NullMarked
package dk.kkr.goals.measurement;

import org.jspecify.annotations.NullMarked;
