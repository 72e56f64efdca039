/**
 * Starts the whole suite on one machine: PostgreSQL, Kafka, Keycloak and the four services, as ordinary processes bound to
 * the loopback address.
 * {@link dk.kkr.local.Stack} decides what waits for what and what is stopped first; each {@link dk.kkr.local.Part} knows how
 * one program is prepared, started and stopped; {@link dk.kkr.local.Launcher} is the command.
 * It knows the services by their addresses only, and none of their classes.
 */
@NullMarked
package dk.kkr.local;

import org.jspecify.annotations.NullMarked;
