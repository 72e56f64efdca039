/**
 * Hubs, KKRs and municipalities as the reference topic tells them. Other features ask here for the names that readers
 * see. A name that has not come yet is shown by its code, never by a gap.
 */
@NullMarked
package dk.kkr.reporting.reference;

import org.jspecify.annotations.NullMarked;
