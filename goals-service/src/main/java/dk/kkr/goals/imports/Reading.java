package dk.kkr.goals.imports;

import dk.kkr.goals.body.RowReader;
import dk.kkr.goals.body.SentRow;
import dk.kkr.goals.intake.Batch;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks rows ahead on a thread of its own, while the database takes in those before them. It is never more
 * than a batch ahead, so memory does not grow.
 */
final class Reading implements AutoCloseable {

    private static final int MOST_FAULTS = 2_000;
    private static final int MOST_ROWS = 20_000;
    private static final long LOOK_MS = 100;

    /** What has been read since the last step. */
    static final class Step {
        private final Batch batch = new Batch();
        private final List<Faults> faults = new ArrayList<>();
        private long received;
        private long rejected;
        private long warned;
        private boolean last;
        private @Nullable Throwable failure;

        Batch batch() {
            return batch;
        }

        List<Faults> faults() {
            return faults;
        }

        long received() {
            return received;
        }

        long rejected() {
            return rejected;
        }

        long warned() {
            return warned;
        }

        boolean isLast() {
            return last;
        }
    }

    private final RowReader rows;
    private final Intake intake;
    private final Intake.Rules rules;
    private final BlockingQueue<Step> steps = new SynchronousQueue<>();
    private final Thread thread = new Thread(this::read, "imports-reading");
    private Step step = new Step();
    private volatile boolean closed;

    Reading(RowReader rows, Intake intake, Intake.Rules rules) {
        this.rows = rows;
        this.intake = intake;
        this.rules = rules;
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the next step. */
    Step next() throws IOException {
        try {
            Step next = steps.take();
            if (next.failure instanceof IOException broken) {
                throw broken;
            }
            if (next.failure != null) {
                throw new IllegalStateException(next.failure);
            }
            return next;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(asked));
        }
    }

    private void read() {
        try {
            try {
                for (SentRow row = rows.next(); row != null; row = rows.next()) {
                    take(row);
                }
                step.last = true;
            } catch (IOException | RuntimeException failure) {
                step.failure = failure;
            }
            put();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(SentRow sent) throws InterruptedException {
        Faults found = sent.faults();
        Intake.Ready row = sent.json() == null ? null : rules.check(sent.json(), found);
        if (row != null && step.batch.isFullFor(row)) {
            hand();
        }
        step.received++;
        if (!found.isEmpty()) {
            if (sent.json() != null) {
                found.about(intake.subject(sent.json()));
            }
            step.faults.add(found);
            step.rejected += found.isRejected() ? 1 : 0;
            step.warned += found.isWarned() ? 1 : 0;
        }
        if (row != null) {
            step.batch.add(found.line(), row);
        }
        if (step.faults.size() >= MOST_FAULTS || step.received >= MOST_ROWS) {
            hand();
        }
    }

    private void hand() throws InterruptedException {
        put();
        step = new Step();
    }

    /** Whoever read for us may have swallowed the interrupt, so being closed is asked for too. */
    private void put() throws InterruptedException {
        boolean taken = false;
        while (!taken) {
            if (closed) {
                throw new InterruptedException();
            }
            taken = steps.offer(step, LOOK_MS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            // The body is closed after this, so nobody may still read from it.
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
