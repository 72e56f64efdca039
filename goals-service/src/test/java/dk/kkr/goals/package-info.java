/** Tests of the goals service over HTTP and events, with real PostgreSQL and Kafka. */
@NullMarked
package dk.kkr.goals;

import org.jspecify.annotations.NullMarked;
