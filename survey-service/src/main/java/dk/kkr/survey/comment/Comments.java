package dk.kkr.survey.comment;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The free texts of closed waves. */
@Singleton
public class Comments {

    private final EntityManager entities;

    Comments(EntityManager entities) {
        this.entities = entities;
    }

    /** What somebody wrote. */
    @Schema(name = "Comment")
    public record Comment(UUID id, String question, String text) {}

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
        List<Tuple> rows = entities.createNativeQuery(
                        "select id, question, text from comment where wave = :wave and id > :after order by id",
                        Tuple.class)
                .setParameter("wave", wave)
                .setParameter("after", lastId == null ? new UUID(0, 0) : lastId)
                .setMaxResults(count)
                .getResultList();
        return rows.stream()
                .map(row -> new Comment(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class)))
                .toList();
    }
}
