/** Tests of imports that need to look inside: what a crash leaves, and cancelling. */
@NullMarked
package dk.kkr.goals.imports;

import org.jspecify.annotations.NullMarked;
