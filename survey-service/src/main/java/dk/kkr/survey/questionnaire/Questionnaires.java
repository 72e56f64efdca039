package dk.kkr.survey.questionnaire;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All questionnaires. */
@Singleton
public class Questionnaires implements PanacheRepositoryBase<Questionnaire, UUID> {

    /** Of each published version what it says: it never changes, and every answer needs it. */
    private final Map<Version, QuestionnaireBody> published = new ConcurrentHashMap<>();

    private record Version(UUID questionnaire, int number) {}

    /** What a published version says; empty if there is no such version, or if it is a draft. */
    public Optional<QuestionnaireBody> published(UUID id, int version) {
        Version wanted = new Version(id, version);
        Optional<QuestionnaireBody> known = Optional.ofNullable(published.get(wanted));
        return known.isPresent() ? known : read(wanted);
    }

    /** What a wave asks, which is always a published version. */
    public QuestionnaireBody asked(UUID id, int version) {
        return published(id, version).orElseThrow();
    }

    private Optional<QuestionnaireBody> read(Version wanted) {
        Optional<QuestionnaireBody> found = findByIdOptional(wanted.questionnaire())
                .flatMap(questionnaire -> questionnaire.version(wanted.number()))
                .filter(version -> !version.isDraft())
                .map(QuestionnaireVersion::content);
        found.ifPresent(content -> published.put(wanted, content));
        return found;
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
