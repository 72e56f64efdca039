/**
 * Framework agreements: the national goals for a span of years (F1). Drafted, adopted and published by KL. A renegotiation is a revision with an id of its own, so the old one stays readable.
 */
@NullMarked
package dk.kkr.contracts.agreement;

import org.jspecify.annotations.NullMarked;
