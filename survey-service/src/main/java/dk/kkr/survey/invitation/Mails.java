package dk.kkr.survey.invitation;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be sent, and what became of it. */
@Singleton
class Mails {

    /** The round of the invitations; those of reminders follow. */
    static final int INVITATION = 0;

    private final EntityManager entities;

    Mails(EntityManager entities) {
        this.entities = entities;
    }

    /** One mail that waits, and the member it is for; locked until the transaction ends. */
    record Waiting(UUID id, UUID member, int round, int tries) {}

    /**
     * Takes over the panel's present addresses of those who are still the same people, so that a wrong one can be mended.
     *
     * @param memberId of one member, or null for all
     * @return those among them for whom an invitation was made before, to the former address
     */
    List<UUID> takeAddresses(UUID wave, @Nullable String memberId) {
        List<?> moved = entities.createNativeQuery("""
                        with moved as (
                            update wave_member m set email = p.email
                            from wave w join panel_member p on p.panel_id = w.panel
                            where w.id = :wave and m.wave = w.id and not m.test and p.member_id = m.member_id and p.name = m.name
                                and p.email is distinct from m.email
                                and (cast(:member as text) is null or m.member_id = :member)
                            returning m.id, m.email)
                        select x.id from moved x join mail i on i.member = x.id and i.round = 0 where x.email <> ''""")
                .setParameter("wave", wave)
                .setParameter("member", memberId)
                .getResultList();
        return moved.stream().map(UUID.class::cast).toList();
    }

    /** Everybody with an address whose invitation is not under way or sent. */
    void addInvitations(UUID wave, Instant now) {
        entities.createNativeQuery("""
                        insert into mail (id, wave, member, round, state, tries, due_at)
                        select gen_random_uuid(), m.wave, m.id, 0, 'WAITING', 0, :now
                        from wave_member m where m.wave = :wave and not m.test and m.email <> '' order by random()
                        on conflict (member, round) do update set state = 'WAITING', tries = 0, due_at = :now, failure = null
                        where mail.state in ('FAILED', 'BOUNCED')""")
                .setParameter("wave", wave)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The members' invitations as if never sent, under other names, since mail servers may drop what comes twice. */
    void addInvitationsAnew(UUID wave, Collection<UUID> members, Instant now) {
        entities.createNativeQuery("""
                        insert into mail (id, wave, member, round, state, tries, due_at)
                        select gen_random_uuid(), :wave, m, 0, 'WAITING', 0, :now
                        from unnest(cast(string_to_array(:members, ',') as uuid[])) m order by random()
                        on conflict (member, round) do update
                        set id = gen_random_uuid(), state = 'WAITING', tries = 0, due_at = :now, failure = null""")
                .setParameter("wave", wave)
                .setParameter("members", members.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Everybody invited who has not submitted, unless a mail to them is under way or the round has them already. */
    void addReminders(UUID wave, int round, Instant now) {
        entities.createNativeQuery("""
                        insert into mail (id, wave, member, round, state, tries, due_at)
                        select gen_random_uuid(), m.wave, m.id, :round, 'WAITING', 0, :now
                        from wave_member m join mail i on i.member = m.id and i.round = 0 and i.state = 'SENT'
                        where m.wave = :wave and m.status <> 'SUBMITTED'
                            and not exists (select from mail x where x.member = m.id and x.state = 'WAITING')
                        order by random()
                        on conflict (member, round) do nothing""")
                .setParameter("wave", wave)
                .setParameter("round", round)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** How many reminders there can be: all invited, bounced or not, less the whole fives of those who have submitted. */
    long mostReminders(UUID wave) {
        return number("""
                select count(*) - count(*) filter (where m.status = 'SUBMITTED') / 5 * 5
                from mail i join wave_member m on m.id = i.member where i.wave = :wave and i.round = 0""", wave);
    }

    void addRound(UUID wave, int round, Instant now, long atMost) {
        entities.createNativeQuery(
                        "insert into mail_round (wave, round, asked_at, at_most) values (:wave, :round, :now, :most)")
                .setParameter("wave", wave)
                .setParameter("round", round)
                .setParameter("now", now)
                .setParameter("most", atMost)
                .executeUpdate();
    }

    int lastRound(UUID wave) {
        return (int) number("select coalesce(max(round), 0)::bigint from mail_round where wave = :wave", wave);
    }

    /** The last round of reminders if it was asked for after {@code time}. */
    Optional<Integer> roundSince(UUID wave, Instant time) {
        List<?> rounds = entities.createNativeQuery(
                        "select round from mail_round where wave = :wave and asked_at > :time order by round desc limit 1")
                .setParameter("wave", wave)
                .setParameter("time", time)
                .getResultList();
        return rounds.stream().map(Integer.class::cast).findFirst();
    }

    /** The one that has waited longest, but for those another replica has in hand. */
    Optional<Waiting> nextDue(Instant now) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select id, member, round, tries from mail where state = 'WAITING' and due_at <= :now
                        order by due_at limit 1 for update skip locked""", Tuple.class)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new Waiting(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, Integer.class),
                        row.get(3, Integer.class)))
                .findFirst();
    }

    void settle(UUID mail, MailState state, @Nullable Failure failure) {
        entities.createNativeQuery("update mail set state = :state, due_at = null, failure = :failure where id = :id")
                .setParameter("state", state.name())
                .setParameter("failure", failure == null ? null : failure.name())
                .setParameter("id", mail)
                .executeUpdate();
    }

    void postpone(UUID mail, int tries, Instant until) {
        entities.createNativeQuery("update mail set tries = :tries, due_at = :until where id = :id")
                .setParameter("tries", tries)
                .setParameter("until", until)
                .setParameter("id", mail)
                .executeUpdate();
    }

    /** Notes that a sent invitation came back. */
    void bounced(UUID member, Failure reason) {
        entities.createNativeQuery("update mail set state = 'BOUNCED', failure = :reason"
                        + " where member = :member and round = 0 and state = 'SENT'")
                .setParameter("member", member)
                .setParameter("reason", reason.name())
                .executeUpdate();
    }

    /** The wave's member of this identifier, or if it is null those of this address; several may share one. */
    List<UUID> members(UUID wave, @Nullable String memberId, @Nullable String address) {
        List<?> members = entities.createNativeQuery("""
                        select id from wave_member where wave = :wave and not test
                            and case when cast(:member as text) is null then lower(email) = lower(:address)
                                else member_id = :member end""")
                .setParameter("wave", wave)
                .setParameter("member", memberId)
                .setParameter("address", address)
                .getResultList();
        return members.stream().map(UUID.class::cast).toList();
    }

    /** Of closed waves: who was reminded is forgotten, and what still waits is given up. */
    void tidy() {
        run(
                "delete from mail m using wave w where w.id = m.wave and m.round > 0 and w.state in ('CLOSED', 'PUBLISHED')");
        run("update mail m set state = 'FAILED', due_at = null, failure = 'WAVE_CLOSED' from wave w"
                + " where w.id = m.wave and m.state = 'WAITING' and w.state in ('CLOSED', 'PUBLISHED')");
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }

    private long number(String sql, UUID wave) {
        return (Long) entities.createNativeQuery(sql).setParameter("wave", wave).getSingleResult();
    }
}
