/**
 * Framework agreements and result contracts as the contracts topic tells them. Kept are the columns that lists are made
 * of, and the event itself. A draft that is deleted leaves no trace here.
 */
@NullMarked
package dk.kkr.reporting.contract;

import org.jspecify.annotations.NullMarked;
