/**
 * Loads the sample data: two framework agreements and the contract years 2021 and 2024 of Nordjylland.
 * It goes through the services' public HTTP API alone, and looks before each step whether the step is still needed, so that a load
 * which was cut short is taken up where it ended.
 * All rows are synthetic: only their totals are those that were published.
 */
@NullMarked
package dk.kkr.local.sample;

import org.jspecify.annotations.NullMarked;
