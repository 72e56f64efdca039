/**
 * Bodies of imports as they are sent: lines of JSON, a list, or CSV, packed or not. Each is read row by row with the
 * place a row stands at; one that is too long is read past, so memory does not grow with a body. What is wrong with a
 * row is told for that row, and the next is read on.
 */
@NullMarked
package dk.kkr.goals.body;

import org.jspecify.annotations.NullMarked;
