/** Ids and time: UUIDv7 for everything that is stored, and the one clock that may be asked. */
@NullMarked
package dk.kkr.kit.id;

import org.jspecify.annotations.NullMarked;
