/**
 * How the services say no: a {@link dk.kkr.kit.problem.Refusal} thrown anywhere becomes an RFC 9457 answer.
 * Every refusal has a stable code, a sentence in English and Danish that tells how to mend it, and names all
 * faults at once with JSON pointers. Nothing here ever shows a stack trace or a value that could be personal.
 */
@NullMarked
package dk.kkr.kit.problem;

import org.jspecify.annotations.NullMarked;
