/**
 * Fulfilment of a contract, always computed from the data as they are (or as they were known at a time, A7). Brings
 * definitions, figures and assessments together and leaves the arithmetic to its own package. Tells by event whenever
 * the figures of a contract have changed, and only then.
 */
@NullMarked
package dk.kkr.goals.fulfilment;

import org.jspecify.annotations.NullMarked;
