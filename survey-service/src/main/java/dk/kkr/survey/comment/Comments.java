package dk.kkr.survey.comment;

import dk.kkr.survey.result.TextThemes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The free texts of closed waves. */
@Singleton
public class Comments {

    private static final String SELECT = """
            select c.id, c.question, c.text, q.text, q.released_by, q.released_at,
                   (select string_agg(t.theme, ',' order by t.theme) from comment_theme t where t.comment = c.id)
            from comment c left join quote q on q.comment = c.id
            where c.wave = :wave\s""";

    private final EntityManager entities;

    Comments(EntityManager entities) {
        this.entities = entities;
    }

    /** A text as it came out of its seal. */
    public record Written(String question, String text) {}

    /** Keeps the texts in an order that tells nothing of the one they were written in. */
    public void keep(UUID wave, List<Written> texts) {
        List<Written> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new SecureRandom());
        for (Written one : shuffled) {
            entities.createNativeQuery(
                            "insert into comment (id, wave, question, text) values (:id, :wave, :question, :text)")
                    .setParameter("id", UUID.randomUUID())
                    .setParameter("wave", wave)
                    .setParameter("question", one.question())
                    .setParameter("text", one.text())
                    .executeUpdate();
        }
    }

    List<Comment> after(UUID wave, @Nullable UUID lastId, int count) {
        return read(select(wave, "and c.id > :after order by c.id")
                .setParameter("after", lastId == null ? new UUID(0, 0) : lastId)
                .setMaxResults(count));
    }

    Optional<Comment> find(UUID wave, UUID id) {
        return read(select(wave, "and c.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** By question, what has been released of its texts, in the order of their random ids. */
    Map<String, List<TextThemes.Quote>> released(UUID wave) {
        Map<String, List<TextThemes.Quote>> released = new HashMap<>();
        for (Comment one : read(select(wave, "and q.comment is not null order by c.id"))) {
            Comment.Release quote = one.quote();
            if (quote != null) {
                released.computeIfAbsent(one.question(), question -> new ArrayList<>())
                        .add(new TextThemes.Quote(quote.text(), one.themes()));
            }
        }
        return released;
    }

    private Query select(UUID wave, String more) {
        return entities.createNativeQuery(SELECT + more, Tuple.class).setParameter("wave", wave);
    }

    private static List<Comment> read(Query query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(Comments::comment).toList();
    }

    private static Comment comment(Tuple row) {
        String quote = row.get(3, String.class);
        String themes = row.get(6, String.class);
        return new Comment(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                themes == null ? List.of() : List.of(themes.split(",")),
                quote == null ? null : new Comment.Release(quote, row.get(4, String.class), row.get(5, Instant.class)));
    }

    /** Of these, the ids that are texts of the wave. */
    Set<UUID> known(UUID wave, Collection<UUID> ids) {
        List<?> known = entities.createNativeQuery("select id from comment where wave = :wave and id in (:ids)")
                .setParameter("wave", wave)
                .setParameter("ids", ids)
                .getResultList();
        return known.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** Replaces the themes of a text. */
    void tag(UUID comment, Collection<String> themes) {
        entities.createNativeQuery("delete from comment_theme where comment = :comment")
                .setParameter("comment", comment)
                .executeUpdate();
        for (String theme : themes) {
            entities.createNativeQuery("insert into comment_theme (comment, theme) values (:comment, :theme)")
                    .setParameter("comment", comment)
                    .setParameter("theme", theme)
                    .executeUpdate();
        }
    }

    List<String> themesInUse() {
        List<?> themes = entities.createNativeQuery("select distinct theme from comment_theme order by theme")
                .getResultList();
        return themes.stream().map(String.class::cast).toList();
    }

    /** By question and theme, how many texts the theme was found in. */
    Map<String, Map<String, Long>> counts(UUID wave) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select c.question, t.theme, count(*)
                        from comment c join comment_theme t on t.comment = c.id
                        where c.wave = :wave group by c.question, t.theme""", Tuple.class)
                .setParameter("wave", wave)
                .getResultList();
        Map<String, Map<String, Long>> counts = new HashMap<>();
        rows.forEach(row -> counts.computeIfAbsent(row.get(0, String.class), question -> new HashMap<>())
                .put(row.get(1, String.class), row.get(2, Long.class)));
        return counts;
    }

    /** Replaces what of a text may leave the service. */
    void release(UUID comment, Comment.Release quote) {
        entities.createNativeQuery(
                        "insert into quote (comment, text, released_by, released_at) values (:comment, :text, :by, :at)"
                                + " on conflict (comment) do update set text = :text, released_by = :by, released_at = :at")
                .setParameter("comment", comment)
                .setParameter("text", quote.text())
                .setParameter("by", quote.releasedBy())
                .setParameter("at", quote.releasedAt())
                .executeUpdate();
    }

    void withdraw(UUID comment) {
        entities.createNativeQuery("delete from quote where comment = :comment")
                .setParameter("comment", comment)
                .executeUpdate();
    }
}
