/**
 * Tells where a figure comes from: in sentences a council can read, with the arithmetic line by line, the rows that
 * counted and those that did not, and the imports they came by. Words and sentences are in
 * {@code resources/explanation}, so that a wording is changed without code.
 */
@NullMarked
package dk.kkr.goals.explanation;

import org.jspecify.annotations.NullMarked;
