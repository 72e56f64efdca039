package dk.kkr.survey.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All panels. */
@Singleton
class Panels implements PanacheRepositoryBase<Panel, UUID> {

    Optional<Panel> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** In the order they were made (ids rise with time). */
    List<Panel> after(List<String> lastId, int count) {
        Sort order = Sort.by("id");
        return (lastId.isEmpty() ? findAll(order) : find("id > ?1", order, UUID.fromString(lastId.get(0))))
                .page(Page.ofSize(count))
                .list();
    }
}
