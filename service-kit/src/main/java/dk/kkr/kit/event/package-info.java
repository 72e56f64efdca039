/**
 * Events between the services: CloudEvents 1.0 in binary mode on compacted Kafka topics, at least once and in order per key.
 * A service adds to the {@link dk.kkr.kit.event.Outbox} in the transaction that changes its data; what it needs of others it
 * takes in by an {@link dk.kkr.kit.event.EventConsumer}, each message in one transaction with its {@link dk.kkr.kit.event.Inbox}
 * entry. What cannot be taken in is set aside and can be listed and replayed; nothing is acked away.
 */
@NullMarked
package dk.kkr.kit.event;

import org.jspecify.annotations.NullMarked;
