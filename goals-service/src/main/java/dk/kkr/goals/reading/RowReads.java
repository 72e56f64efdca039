package dk.kkr.goals.reading;

import dk.kkr.goals.sql.Database;
import dk.kkr.kit.caller.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Every read of rows of guidance. */
@Singleton
public class RowReads {

    /** What was read. */
    public enum What {
        TARGET_ROWS,
        COMPLIANCE,
        REFERRALS,
        LONG_GUIDANCE_DECISION
    }

    private static final Logger LOG = Logger.getLogger("dk.kkr.goals.reads");

    private final Database database;
    private final Clock clock;

    RowReads(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps that a caller has read rows; do it before the answer goes out.
     *
     * @param about where the rows are of, in codes and keys that were found to exist; no company's number
     */
    public void keep(Caller caller, What what, String about, int rows) {
        database.query("insert into row_read (at, actor, client, what, about, rows)"
                        + " values (:at, :actor, :client, :what, :about, :rows)")
                .set("at", clock.instant())
                .set("actor", caller.actor())
                .set("client", caller.client())
                .set("what", what.name())
                .set("about", about)
                .set("rows", rows)
                .update();
        LOG.infof("%s read %d rows: %s of %s", caller.actor(), rows, what, about);
    }
}
