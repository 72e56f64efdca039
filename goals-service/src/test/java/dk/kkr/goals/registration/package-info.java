/** Tests of registrations that need to look inside: what is left of old rows. */
@NullMarked
package dk.kkr.goals.registration;

import org.jspecify.annotations.NullMarked;
