package dk.kkr.kit.sample;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.event.ReceivedEvent;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Remembers what it was given; refuses "poison" until it is cured. */
@Singleton
public class NoteConsumer implements EventConsumer {

    public static final Queue<ReceivedEvent> TAKEN = new ConcurrentLinkedQueue<>();
    public static final Map<String, String> TRACES = new ConcurrentHashMap<>();
    public static final AtomicBoolean CURED = new AtomicBoolean();

    @Override
    public String topic() {
        return "test.notes.v1";
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.isDeletion() && event.as(NoteResource.Note.class).text().equals("poison") && !CURED.get()) {
            throw new IllegalStateException("poison");
        }
        TRACES.put(event.key(), Span.current().getSpanContext().getTraceId());
        TAKEN.add(event);
    }
}
