/**
 * Who is calling: roles and the organisation they belong to, read from the token of the realm {@code kkr}.
 * Roles stand on operations; what of another organisation a caller may see is asked of {@link dk.kkr.kit.caller.Caller}.
 * Tokens made for development are refused unless the service is started for development.
 */
@NullMarked
package dk.kkr.kit.caller;

import org.jspecify.annotations.NullMarked;
