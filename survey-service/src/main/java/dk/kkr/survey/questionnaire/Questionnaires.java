package dk.kkr.survey.questionnaire;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All questionnaires. */
@Singleton
public class Questionnaires implements PanacheRepositoryBase<Questionnaire, UUID> {

    /** What a published version says; empty if there is no such version, or if it is a draft. */
    public Optional<QuestionnaireBody> published(UUID id, int version) {
        return findByIdOptional(id)
                .flatMap(found -> found.version(version))
                .filter(found -> !found.isDraft())
                .map(QuestionnaireVersion::content);
    }

    Optional<Questionnaire> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In the order they were made (ids rise with time). */
    List<Questionnaire> after(@Nullable UUID lastId, int count) {
        Sort order = Sort.by("id");
        return (lastId == null ? findAll(order) : find("id > ?1", order, lastId))
                .page(Page.ofSize(count))
                .list();
    }
}
