/** A tiny service that uses everything the kit has, for the kit's own tests. */
@NullMarked
package dk.kkr.kit.sample;

import org.jspecify.annotations.NullMarked;
