/**
 * Result statements: fulfilment frozen by approval, in numbered editions, and their way to those who get them (A6).
 * What is frozen never changes; its canonical form gives the same bytes for the same data and definitions anywhere.
 */
@NullMarked
package dk.kkr.goals.statement;

import org.jspecify.annotations.NullMarked;
