package dk.kkr.goals.imports;

import dk.kkr.goals.body.RowReader;
import dk.kkr.goals.body.SentRow;
import dk.kkr.goals.body.UnreadRow;
import dk.kkr.goals.intake.Batch;
import dk.kkr.goals.intake.Faults;
import dk.kkr.goals.intake.Intake;
import dk.kkr.goals.intake.WrittenRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks rows ahead, while the database takes in those before them: one thread cuts them out and puts them in order
 * again, others understand and check them. It is never more than a batch and a few groups of rows ahead, so memory does not
 * grow.
 */
final class Reading implements AutoCloseable {

    private static final int MOST_FAULTS = 2_000;
    private static final int MOST_ROWS = 20_000;
    private static final long LOOK_MS = 100;
    private static final int ROWS_OF_A_GROUP = 250;
    private static final int BYTES_OF_A_GROUP = 1 << 17;
    private static final int GROUPS_AHEAD = 8;
    private static final int MOST_CHECKERS = 4;

    /** A row with its faults; null in place of one that was rejected. */
    private record Checked(@Nullable WrittenRow row, Faults faults) {}

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
    private final Deque<Future<List<Checked>>> ahead = new ArrayDeque<>();
    private final Thread thread = new Thread(this::read, "imports-reading");
    // One processor is the database's, or whoever else's.
    private final ExecutorService checkers = Executors.newFixedThreadPool(
            Math.max(1, Math.min(Runtime.getRuntime().availableProcessors() - 1, MOST_CHECKERS)), Reading::checker);
    private Step step = new Step();
    private volatile boolean closed;

    Reading(RowReader rows, Intake intake, Intake.Rules rules) {
        this.rows = rows;
        this.intake = intake;
        this.rules = rules;
        thread.setDaemon(true);
        thread.start();
    }

    private static Thread checker(Runnable work) {
        Thread checker = new Thread(work, "imports-checking");
        checker.setDaemon(true);
        return checker;
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
                readAll();
                step.last = true;
            } catch (IOException | RuntimeException failure) {
                step.failure = failure;
            } catch (ExecutionException failure) {
                step.failure = failure.getCause();
            }
            put();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() throws IOException, InterruptedException, ExecutionException {
        List<UnreadRow> group = new ArrayList<>();
        long bytes = 0;
        for (UnreadRow row = rows.next(); row != null; row = rows.next()) {
            group.add(row);
            bytes += row.bytes();
            if (group.size() >= ROWS_OF_A_GROUP || bytes >= BYTES_OF_A_GROUP) {
                begin(group);
                group = new ArrayList<>();
                bytes = 0;
            }
        }
        begin(group);
        while (!ahead.isEmpty()) {
            takeOldest();
        }
    }

    private void begin(List<UnreadRow> group) throws InterruptedException, ExecutionException {
        if (ahead.size() >= GROUPS_AHEAD) {
            takeOldest();
        }
        ahead.add(checkers.submit(() -> group.stream().map(this::check).toList()));
    }

    private Checked check(UnreadRow unread) {
        SentRow sent = unread.content().get();
        Faults found = sent.faults();
        if (sent.json() == null) {
            return new Checked(null, found);
        }
        Intake.Ready row = rules.check(sent.json(), found);
        if (!found.isEmpty()) {
            found.about(intake.subject(sent.json()));
        }
        return new Checked(row == null ? null : WrittenRow.of(row), found);
    }

    private void takeOldest() throws InterruptedException, ExecutionException {
        for (Checked row : ahead.remove().get()) {
            take(row);
        }
    }

    private void take(Checked checked) throws InterruptedException {
        WrittenRow row = checked.row();
        Faults found = checked.faults();
        if (row != null && step.batch.isFullFor(row)) {
            hand();
        }
        step.received++;
        if (!found.isEmpty()) {
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
        checkers.shutdownNow();
        try {
            // The body is closed after this, so nobody may still read from it.
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
