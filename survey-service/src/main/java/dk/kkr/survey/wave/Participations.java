package dk.kkr.survey.wave;

import dk.kkr.survey.panel.PanelKind;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts who has answered. */
@Singleton
public class Participations {

    private static final String CELLS = """
            with asked as (
                select case when :members then m.kkr else m.municipality_group end as first_group,
                       case when :members then m.role else m.settlement end as second_group,
                       count(*) as panel,
                       count(*) filter (where m.status <> 'NONE' or d.has_answer) as responded
                from wave_member m left join draft d on d.member = m.id
                where m.wave = :wave and not m.test
                group by 1, 2)
            select a.first_group, a.second_group, a.panel, a.responded + coalesce(c.answers, 0)
            from asked a
            left join collected c on c.wave = :wave
                and c.first_group = coalesce(a.first_group, '') and c.second_group = coalesce(a.second_group, '')
            order by 1, 2""";

    private final EntityManager entities;

    Participations(EntityManager entities) {
        this.entities = entities;
    }

    /** One cell for each KKR and role, or each group and settlement, of the panel the wave asks. */
    List<Participation.Cell> cells(Wave wave) {
        List<Tuple> rows = entities.createNativeQuery(CELLS, Tuple.class)
                .setParameter("wave", wave.id())
                .setParameter("members", wave.panelKind() == PanelKind.MEMBERS)
                .getResultList();
        return rows.stream()
                .map(row -> new Participation.Cell(
                        new Group(row.get(0, String.class), row.get(1, String.class)),
                        row.get(2, Long.class),
                        row.get(3, Long.class)))
                .toList();
    }

    /** How many the wave asks of each KKR and role, or of each group and settlement. */
    public Map<Group, Long> asked(Wave wave) {
        return cells(wave).stream().collect(Collectors.toMap(Participation.Cell::group, Participation.Cell::panel));
    }

    /** Whether a member has answered, or begun to, by a token. */
    public boolean tokensUsed(UUID wave) {
        return Boolean.TRUE.equals(entities.createNativeQuery(
                        "select exists (select from wave_member m left join draft d on d.member = m.id"
                                + " where m.wave = :wave and not m.test and (m.status <> 'NONE' or d.member is not null))")
                .setParameter("wave", wave)
                .getSingleResult());
    }

    Participation of(Wave wave) {
        boolean exact = !wave.isOpen() || !tokensUsed(wave.id());
        return Participation.of(cells(wave), wave.panelKind() == PanelKind.MEMBERS, exact);
    }
}
