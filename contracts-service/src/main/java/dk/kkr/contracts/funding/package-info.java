/**
 * The base grant that the municipalities of a hub pay (F6). Divided by inhabitants in whole thousands, or stated by the hub. A difference between parts and whole is shown, never hidden.
 */
@NullMarked
package dk.kkr.contracts.funding;

import org.jspecify.annotations.NullMarked;
