/**
 * What each kind of indicator comes to, by set-based SQL over a hub's rows of a year (R5, R7). Every figure carries
 * its n, numerator and denominator, and what was left out. Nothing is rounded here and nothing divides by nothing.
 */
@NullMarked
package dk.kkr.goals.indicator;

import org.jspecify.annotations.NullMarked;
