/**
 * Loads the sample data: two framework agreements, the contract years 2021 and 2024 of Nordjylland, the survey of KKR members of 2025 with the
 * published figures of 2017, and a made-up survey of the municipalities.
 * It goes through the services' public HTTP API alone, and looks before each step whether the step is still needed, so that a load
 * which was cut short is taken up where it ended.
 * All rows and answers are synthetic: only their totals are those that were published.
 */
@NullMarked
package dk.kkr.local.sample;

import org.jspecify.annotations.NullMarked;
