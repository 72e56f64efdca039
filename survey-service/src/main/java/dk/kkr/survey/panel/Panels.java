package dk.kkr.survey.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All panels. */
@Singleton
class Panels implements PanacheRepositoryBase<Panel, UUID> {

    Optional<Panel> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** Locked until the transaction ends, so that of two who have seen the same version only one changes it. */
    Optional<Panel> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order they were made (ids rise with time). */
    List<Panel> after(@Nullable UUID lastId, int count) {
        Sort order = Sort.by("id");
        return (lastId == null ? findAll(order) : find("id > ?1", order, lastId))
                .page(Page.ofSize(count))
                .list();
    }
}
