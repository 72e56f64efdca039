package dk.kkr.goals.imports;

import dk.kkr.kit.problem.DatabaseTrouble;
import dk.kkr.kit.problem.Text;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Works through received imports, oldest first, and begins anew those that a crash interrupted. A session lock keeps
 * replicas off each other's work; it goes by itself when its holder dies.
 */
@Singleton
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final long LOOK_AGAIN_MS = 1000;

    private final Imports imports;
    private final ImportService service;
    private final DataSource source;
    private final Clock clock;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "imports");
    private volatile boolean stopping;

    ImportWorker(Imports imports, ImportService service, DataSource source, Clock clock) {
        this.imports = imports;
        this.service = service;
        this.source = source;
        this.clock = clock;
    }

    void start(@Observes StartupEvent starting) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** There is something to do. */
    void wake() {
        woken.release();
    }

    private void work() {
        while (!stopping) {
            try {
                imports.forgetUnfinished(clock.instant().minus(1, ChronoUnit.DAYS));
                for (UUID id : imports.running()) {
                    attempt(id);
                }
                woken.tryAcquire(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
                woken.drainPermits();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | SQLException failure) {
                if (!stopping) {
                    LOG.warnf("Imports wait and are tried again: %s", failure.getMessage());
                    pause();
                }
            }
        }
    }

    private void attempt(UUID id) throws SQLException {
        try (Connection holder = source.getConnection()) {
            if (!lock(holder, "select pg_try_advisory_lock(hashtextextended(?, 0))", id)) {
                return;
            }
            try {
                imports.find(id).filter(i -> i.state() == Import.State.RUNNING).ifPresent(this::attempt);
            } finally {
                if (!holder.isClosed()) {
                    lock(holder, "select pg_advisory_unlock(hashtextextended(?, 0))", id);
                }
            }
        }
    }

    private void attempt(Import work) {
        try {
            service.run(work);
        } catch (ImportService.Stopped cancelled) {
            LOG.infof("Import %s was stopped; nothing of it was kept", work.id());
        } catch (RuntimeException failure) {
            if (stopping) {
                return;
            }
            LOG.warnf(failure, "Import %s failed at attempt %d", work.id(), work.attempts() + 1);
            if (work.attempts() + 1 < MOST_ATTEMPTS) {
                pause();
                return;
            }
            imports.fail(work.id(), problem(failure));
        }
    }

    private static Import.Problem problem(RuntimeException failure) {
        return DatabaseTrouble.isAway(failure)
                ? Import.Problem.of(
                        "UNAVAILABLE",
                        Text.of(
                                "Our database had no room, or was away again and again; nothing of it was kept. Send it anew later.",
                                "Vores database havde ikke plads eller var væk gang på gang; intet af den er gemt. Send den igen senere."))
                : Import.Problem.of(
                        "INTERNAL",
                        Text.of(
                                "The import failed here again and again; nothing of it was kept. Send it anew later.",
                                "Importen mislykkedes hos os gang på gang; intet af den er gemt. Send den igen senere."));
    }

    private static boolean lock(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setString(1, "import:" + id);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
