/**
 * Looks into PDF files that others send: whether they are whole and can be read by all, and hold nothing that runs. What a
 * file may cost to look into is bounded, however small it is packed.
 */
@NullMarked
package dk.kkr.contracts.pdf;

import org.jspecify.annotations.NullMarked;
