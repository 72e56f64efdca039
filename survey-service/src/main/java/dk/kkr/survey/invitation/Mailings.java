package dk.kkr.survey.invitation;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how far mails have come, without what would tell who has answered. */
@Singleton
class Mailings {

    private static final String INVITATIONS = """
            select m.id, m.member_id, i.failure, coalesce(i.state,
                case when coalesce(m.email, '') = '' then 'NO_ADDRESS' else 'NOT_INVITED' end)
            from wave_member m left join mail i on i.member = m.id and i.round = 0
            """;

    private final EntityManager entities;

    Mailings(EntityManager entities) {
        this.entities = entities;
    }

    MailingView of(UUID wave) {
        Tuple counts = (Tuple) entities.createNativeQuery("""
                        select count(*), count(*) filter (where coalesce(m.email, '') = ''),
                            count(*) filter (where i.state = 'WAITING'), count(*) filter (where i.state = 'SENT'),
                            count(*) filter (where i.state = 'FAILED'), count(*) filter (where i.state = 'BOUNCED')
                        from wave_member m left join mail i on i.member = m.id and i.round = 0
                        where m.wave = :wave and not m.test""", Tuple.class)
                .setParameter("wave", wave)
                .getSingleResult();
        return new MailingView(
                counts.get(0, Long.class),
                counts.get(1, Long.class),
                counts.get(2, Long.class),
                counts.get(3, Long.class),
                counts.get(4, Long.class),
                counts.get(5, Long.class),
                reminders(wave));
    }

    private List<MailingView.Reminders> reminders(UUID wave) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select r.asked_at, r.at_most, count(*) filter (where x.state = 'WAITING') > 0,
                            count(*) filter (where x.state in ('FAILED', 'BOUNCED'))
                        from mail_round r left join mail x on x.wave = r.wave and x.round = r.round
                        where r.wave = :wave group by r.round, r.asked_at, r.at_most order by r.round""", Tuple.class)
                .setParameter("wave", wave)
                .getResultList();
        return rows.stream()
                .map(row -> new MailingView.Reminders(
                        row.get(0, Instant.class),
                        row.get(1, Long.class),
                        row.get(2, Boolean.class),
                        row.get(3, Long.class)))
                .toList();
    }

    /** In the order of the members' random ids. */
    List<InvitationView> after(UUID wave, @Nullable UUID lastId, int count) {
        return read(entities.createNativeQuery(
                        INVITATIONS + "where m.wave = :wave and not m.test and m.id > :after order by m.id",
                        Tuple.class)
                .setParameter("wave", wave)
                .setParameter("after", lastId == null ? new UUID(0, 0) : lastId)
                .setMaxResults(count));
    }

    /** What became of one member's invitation. */
    InvitationView one(UUID member) {
        return read(entities.createNativeQuery(INVITATIONS + "where m.id = :member", Tuple.class)
                        .setParameter("member", member))
                .get(0);
    }

    private static List<InvitationView> read(Query query) {
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new InvitationView(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        MailState.valueOf(row.get(3, String.class)),
                        row.get(2) == null ? null : Failure.valueOf(row.get(2, String.class))))
                .toList();
    }
}
