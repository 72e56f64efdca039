package dk.kkr.survey.wave;

import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All waves. */
@Singleton
public class Waves implements PanacheRepositoryBase<Wave, UUID> {

    private static final String DUE =
            "state = PLANNED and panel is not null and opensAt <= :now or state = OPEN and closesAt <= :now";

    /** @throws Refusal 404 if there is none */
    public Wave get(UUID id) {
        return findByIdOptional(id).orElseThrow(Waves::unknown);
    }

    /**
     * Locked until the transaction ends.
     *
     * @throws Refusal 404 if there is none, 428 or 412 if the caller has not seen its present version
     */
    public Wave forChange(UUID id, @Nullable String ifMatch) {
        Wave wave = lock(id);
        Etags.require(ifMatch, wave.version());
        return wave;
    }

    /** Locked until the transaction ends. */
    public Wave lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Waves::unknown);
    }

    /** In the order they were made (ids rise with time). */
    List<Wave> after(@Nullable UUID lastId, int count) {
        Sort order = Sort.by("id");
        return (lastId == null ? findAll(order) : find("id > ?1", order, lastId))
                .page(Page.ofSize(count))
                .list();
    }

    /** Those to open or to close by now. */
    public List<UUID> due(Instant now) {
        return getEntityManager()
                .createQuery("select id from Wave where " + DUE + " order by id", UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** One of them, unless another replica has it in hand or is done with it; locked until the transaction ends. */
    public Optional<Wave> takeDue(UUID id, Instant now) {
        return getEntityManager()
                .createQuery("from Wave where id = :id and (" + DUE + ")", Wave.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2) // skip what is locked
                .getResultStream()
                .findFirst();
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no wave of this id.", "Der findes ingen runde med dette id.");
    }
}
