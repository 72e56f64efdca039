package dk.kkr.goals.registration;

import dk.kkr.goals.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reduces old rows to the fields that count: the company's name, its P number and the names of actors go, and the CVR
 * number of a sole trader; present rows and older versions alike. Figures do not change by it, and neither does a row's
 * hash, so the same row pushed again still changes nothing.
 */
@Singleton
class RetentionService {

    private static final Logger LOG = Logger.getLogger(RetentionService.class);
    private static final int AT_A_TIME = 10_000;

    private final Database database;
    private final SoleTraders soleTraders;
    private final Clock clock;
    private final int years;

    RetentionService(
            Database database,
            SoleTraders soleTraders,
            Clock clock,
            @ConfigProperty(name = "kkr.rows.names-kept-years") int years) {
        this.database = database;
        this.soleTraders = soleTraders;
        this.clock = clock;
        this.years = years;
    }

    /** Goes on until nothing is left to reduce; of several replicas one does it. */
    @Scheduled(every = "24h", delayed = "10m")
    void sweep() {
        long forgotten = all(this::forget);
        long reduced = all(this::reduce);
        if (forgotten + reduced > 0) {
            LOG.infof(
                    "Forgot %d sole traders, and reduced %d rows from before %s to the fields that count",
                    forgotten, reduced, before());
        }
    }

    private static long all(IntSupplier some) {
        long sum = 0;
        for (int done = some.getAsInt(); done > 0; done = some.getAsInt()) {
            sum += done;
        }
        return sum;
    }

    /** Forgets some sole traders, in a transaction of their own; none if another replica is at it. */
    @Transactional
    int forget() {
        return isAlone() ? soleTraders.forget(before().getYear(), AT_A_TIME) : 0;
    }

    /** Reduces some rows, in a transaction of their own; none if another replica is at it. */
    @Transactional
    int reduce() {
        if (!isAlone()) {
            return 0;
        }
        int reduced = 0;
        for (String table : List.of("registration", "registration_version")) {
            reduced += database.query("""
                            update %1$s set company_name = null, p_number = null,
                                referred_to = (select coalesce(jsonb_agg(one || '{"actor": null}'), '[]')
                                    from jsonb_array_elements(referred_to) as one)
                            where ctid = any (array(
                                select ctid from %1$s
                                where year < :beforeYear and not retracted and (company_name is not null
                                    or p_number is not null
                                    or jsonb_path_exists(referred_to, '$[*].actor ? (@ != null)'))
                                limit :some))
                            """.formatted(table))
                    .set("beforeYear", before().getYear())
                    .set("some", AT_A_TIME)
                    .update();
        }
        return reduced;
    }

    private boolean isAlone() {
        return database.query("select pg_try_advisory_xact_lock(hashtextextended('retention', 0))")
                .first(row -> row.getBoolean(1))
                .orElse(false);
    }

    /** Whole years: the rows of a year go together. */
    private LocalDate before() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusYears(years)
                .withDayOfYear(1);
    }
}
