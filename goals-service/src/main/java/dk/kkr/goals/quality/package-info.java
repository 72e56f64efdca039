/**
 * How good a hub's data are in a year: what was rejected, warned of, recorded late, double, left out or clashes, and how
 * many guided companies answered. It counts rows as they stand now, and rejected ones by whether they have come since.
 */
@NullMarked
package dk.kkr.goals.quality;

import org.jspecify.annotations.NullMarked;
