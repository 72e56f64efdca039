/** Real PostgreSQL and Kafka for tests, and signed tokens; used by all services through the test jar. */
@NullMarked
package dk.kkr.kit.test;

import org.jspecify.annotations.NullMarked;
