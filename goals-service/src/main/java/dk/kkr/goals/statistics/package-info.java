/**
 * Counts of a hub's guidance by pathway, theme, municipality, segment, month or settlement. Counts are of rows,
 * companies are counted once in each group.
 */
@NullMarked
package dk.kkr.goals.statistics;

import org.jspecify.annotations.NullMarked;
