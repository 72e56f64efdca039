package dk.kkr.survey.anonymity;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Whoever collects the service's traces. */
@Singleton
@Unremovable
public class Spans implements SpanProcessor {

    private final List<String> collected = new ArrayList<>();
    private boolean collecting;

    synchronized void collect() {
        collecting = true;
        collected.clear();
    }

    synchronized List<String> stop() {
        collecting = false;
        return List.copyOf(collected);
    }

    @Override
    public synchronized void onEnd(ReadableSpan span) {
        if (collecting) {
            collected.add(span.toSpanData().toString());
        }
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Only what has ended is told.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
