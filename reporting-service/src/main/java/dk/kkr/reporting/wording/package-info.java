/**
 * How figures, dates and terms are put to Danish readers. Numbers are rounded once, here, half up (A5). Indicators are
 * explained in plain words from their definition.
 */
@NullMarked
package dk.kkr.reporting.wording;

import org.jspecify.annotations.NullMarked;
