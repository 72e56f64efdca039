package dk.kkr.survey.retention;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets who the members of old waves were. Each call takes one wave or panel in a transaction of its own. */
@Singleton
class RetentionService {

    private static final String OLD_WAVE = """
            select id from wave
            where closed_at <= :before and not members_reduced
            order by closed_at limit 1 for update skip locked""";

    /** Was asked, is asked no more, and nobody has touched it since: a panel that no wave has asked yet is still to be used. */
    private static final String OLD_PANEL = """
            select p.id from panel p
            where p.changed_at <= :before
              and exists (select from panel_member m where m.panel_id = p.id and m.name is not null)
              and exists (select from wave w where w.panel = p.id)
              and not exists (select from wave w where w.panel = p.id and not w.members_reduced)
            order by p.id limit 1 for update skip locked""";

    private final EntityManager entities;
    private final Clock clock;
    private final Duration kept;

    RetentionService(
            EntityManager entities, Clock clock, @ConfigProperty(name = "kkr.survey.members-kept") Duration kept) {
        this.entities = entities;
        this.clock = clock;
        this.kept = kept;
    }

    /** Leaves of each member what answers are counted under, and whether they answered; false if no wave is that old. */
    @Transactional
    boolean reduceNextWave() {
        return next(OLD_WAVE, wave -> {
            run(
                    "update wave_member set name = null, email = null, municipality = null, member_id = id::text where wave = :id",
                    wave);
            run("update wave set members_reduced = true where id = :id", wave);
        });
    }

    /** Leaves of each member their seat; false if no panel is that old. */
    @Transactional
    boolean reduceNextPanel() {
        return next(OLD_PANEL, panel -> {
            run("update panel_member set name = null, email = null, party = null where panel_id = :id", panel);
            run("update panel set version = version + 1 where id = :id", panel);
        });
    }

    private interface Reduction {
        void of(UUID id);
    }

    private boolean next(String select, Reduction reduction) {
        Instant before = clock.instant().minus(kept);
        List<?> found = entities.createNativeQuery(select)
                .setParameter("before", before)
                .getResultList();
        found.forEach(id -> reduction.of((UUID) id));
        return !found.isEmpty();
    }

    private void run(String statement, UUID id) {
        entities.createNativeQuery(statement).setParameter("id", id).executeUpdate();
    }
}
