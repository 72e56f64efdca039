/**
 * What every kind of row shares on its way in: reading fields with all their faults at once, and merging rows into a
 * table that keeps older versions (R2, R3). Rows go in by COPY and are settled in sets, not one by one.
 */
@NullMarked
package dk.kkr.goals.intake;

import org.jspecify.annotations.NullMarked;
