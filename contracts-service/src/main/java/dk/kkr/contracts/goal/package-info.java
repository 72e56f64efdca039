/**
 * Goals, targets, indicators and thresholds: the same in agreements and contracts. They are data and are checked here for form, all faults at once. How they are computed is another service's business.
 */
@NullMarked
package dk.kkr.contracts.goal;

import org.jspecify.annotations.NullMarked;
