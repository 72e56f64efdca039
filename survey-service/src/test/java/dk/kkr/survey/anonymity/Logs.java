package dk.kkr.survey.anonymity;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Whoever reads the service's log, with our own code turned up to its last word, and the log of requests. */
final class Logs extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("dk.kkr");
    private final Logger requests = Logger.getLogger("io.quarkus.http.access-log");
    private final Level before = ours.getLevel();
    private final List<String> lines = new ArrayList<>();

    Logs() {
        setLevel(Level.ALL);
        ours.setLevel(Level.ALL);
        root.addHandler(this);
        requests.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        StringWriter text = new StringWriter();
        text.append(record.getLoggerName())
                .append(' ')
                .append(record.getMessage())
                .append(' ')
                .append(Arrays.toString(record.getParameters()));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void flush() {
        // Nothing waits.
    }

    @Override
    public void close() {
        root.removeHandler(this);
        requests.removeHandler(this);
        ours.setLevel(before);
    }
}
