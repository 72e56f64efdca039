/**
 * The arithmetic of fulfilment (A1 to A5) in exact fractions. Pure: no framework, no database, no clock. What it
 * is given are targets with their actuals; what it gives are per cents, states and what is still awaited.
 */
@NullMarked
package dk.kkr.goals.arithmetic;

import org.jspecify.annotations.NullMarked;
