package dk.kkr.kit.event;

/**
 * Takes in the events of one topic. Make it a bean; the kit calls it for each event that is new, in a transaction that
 * also holds the inbox entry, so that what it does happens exactly once. It must be quick and may throw: the event is
 * then tried again, and set aside if that does not help.
 */
public interface EventConsumer {

    /** The topic this consumer takes; it must also stand in {@code mp.messaging.incoming.events.topics}. */
    String topic();

    void apply(ReceivedEvent event);
}
