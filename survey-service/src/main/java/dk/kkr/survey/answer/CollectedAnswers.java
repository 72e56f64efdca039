package dk.kkr.survey.answer;

import dk.kkr.survey.wave.Group;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many answers were collected elsewhere, of each group, and by which bodies they came. */
@Singleton
public class CollectedAnswers {

    private final EntityManager entities;

    CollectedAnswers(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether answers of the wave have come in bulk, so that its members do not answer by their links. */
    public boolean hasAny(UUID wave) {
        return exists("select exists (select from collected_body where wave = :wave)", wave);
    }

    private boolean exists(String sql, UUID wave) {
        return Boolean.TRUE.equals(
                entities.createNativeQuery(sql).setParameter("wave", wave).getSingleResult());
    }

    /** False if this body has come before. */
    boolean take(UUID wave, byte[] fingerprint) {
        return entities.createNativeQuery(
                                "insert into collected_body (wave, fingerprint) values (:wave, :fingerprint) on conflict do nothing")
                        .setParameter("wave", wave)
                        .setParameter("fingerprint", fingerprint)
                        .executeUpdate()
                == 1;
    }

    void count(UUID wave, Map<Group, Long> answers) {
        answers.forEach((group, number) -> entities.createNativeQuery(
                        "insert into collected (wave, first_group, second_group, answers)"
                                + " values (:wave, :first, :second, :number) on conflict (wave, first_group, second_group)"
                                + " do update set answers = collected.answers + excluded.answers")
                .setParameter("wave", wave)
                .setParameter("first", group.first() == null ? "" : group.first())
                .setParameter("second", group.second() == null ? "" : group.second())
                .setParameter("number", number)
                .executeUpdate());
    }

    /** How many more answers each group can have: members asked, less what has been collected. */
    Map<Group, Long> room(UUID wave) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select x.first_group, x.second_group, sum(x.n)::bigint from (
                            select case w.panel_kind when 'MEMBERS' then m.kkr else m.municipality_group end as first_group,
                                   case w.panel_kind when 'MEMBERS' then m.role else m.settlement end as second_group, 1 as n
                            from wave_member m join wave w on w.id = m.wave where m.wave = :wave and not m.test
                            union all
                            select nullif(first_group, ''), nullif(second_group, ''), -answers from collected where wave = :wave
                        ) x group by 1, 2""", Tuple.class)
                .setParameter("wave", wave)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new Group(row.get(0, String.class), row.get(1, String.class)),
                        row -> row.get(2, Long.class),
                        Long::sum,
                        HashMap::new));
    }
}
