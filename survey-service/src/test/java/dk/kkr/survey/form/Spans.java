package dk.kkr.survey.form;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that traces would tell. */
@Singleton
public class Spans implements SpanProcessor {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    /** Begins or ends to keep them. */
    void listen(boolean wanted) {
        listening = wanted;
    }

    List<String> told() {
        return told;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        if (listening) {
            told.add(span.toSpanData().toString());
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
