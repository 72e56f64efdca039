package dk.kkr.survey.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Invited;
import dk.kkr.survey.Surveys;
import dk.kkr.survey.invitation.MailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody who owns the database, reads every log, event and trace, and is KL besides, but has not the secret, looks on while a wave is
 * answered in a known order (docs/security/anonymity.md). What they see is the same whichever of two members of a group gave which answer; so
 * it cannot tell them.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
@QuarkusTestResource(MailServer.class)
class AttackerTest {

    private static final String MARK = "zq7kx";

    @Inject
    EventConsumer references;

    @Inject
    Invited invited;

    @Inject
    DataSource database;

    @Inject
    Spans spans;

    @BeforeEach
    void nothingCleansUpAtRandomTimes() throws SQLException {
        Surveys.tellReferenceData(references);
        execute("alter system set autovacuum = off");
        execute("select pg_reload_conf()");
    }

    @AfterEach
    void cleansUpAgain() throws SQLException {
        execute("alter system reset autovacuum");
        execute("select pg_reload_conf()");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(int number) {
        return "{\"opbakning\":%d,\"noegleord\":{\"TODAY\":[\"%s\"],\"FUTURE\":[\"b\",\"c\"]},\"ord\":\"%s\"}"
                .formatted(1 + number % 5, number % 2 == 0 ? "a" : "b", MARK + number + " og mere ".repeat(number));
    }

    /** Three pairs of members who change places: two of large groups, one that is all of its group. */
    private static int swapped(int member) {
        return switch (member) {
            case 0 -> 1;
            case 1 -> 0;
            case 7 -> 9;
            case 9 -> 7;
            case 12 -> 13;
            case 13 -> 12;
            default -> member;
        };
    }

    private List<List<String>> seen(World world) {
        List<Dump> dumps = world.moments().stream().map(World.Moment::dump).toList();
        Names names = new Names(dumps);
        List<List<String>> seen = new ArrayList<>();
        for (World.Moment moment : world.moments()) {
            List<String> lines = new ArrayList<>(List.of("after " + moment.after()));
            lines.addAll(names.of(moment.dump()));
            moment.told().forEach(line -> lines.add(names.of(line)));
            seen.add(lines);
        }
        return seen;
    }

    private World played(IntFunction<String> answers) throws SQLException {
        World world = new World(database, invited, answers);
        world.answer();
        return world;
    }

    private static void assertSame(List<List<String>> one, List<List<String>> other, int moments) {
        for (int i = 0; i < moments; i++) {
            assertThat(other.get(i)).as(one.get(i).get(0)).isEqualTo(one.get(i));
        }
    }

    @Test
    void seesTheSameWhicheverMemberGaveWhichAnswer() throws SQLException {
        World one = played(AttackerTest::answer);
        one.close();
        World swapped = played(member -> answer(swapped(member)));
        swapped.close();
        World different =
                played(member -> "{\"noegleord\":{\"FUTURE\":[\"a\"]},\"ord\":\"" + "helt andet ".repeat(90) + "\"}");
        List<List<String>> seen = seen(one);

        assertSame(seen, seen(swapped), seen.size());
        assertThat(Events.of(swapped.wave())).isEqualTo(Events.of(one.wave())).hasSize(3);
        assertSame(seen, seen(different), different.moments().size());
        assertThat(seen.stream().map(lines -> lines.subList(1, lines.size())).distinct())
                .as("the attacker does see each step")
                .hasSameSizeAs(seen);
    }

    @Test
    void findsNoTimeNoRisingIdNoWordAndNoTokenAndInTheEndNothingSealed() throws SQLException, IOException {
        spans.collect();
        World world;
        List<String> told = new ArrayList<>();
        try (Logs logs = new Logs()) {
            world = played(AttackerTest::answer);
            assertThat(Disk.holds(database, MARK))
                    .as("an answer on the disk, the write-ahead log included")
                    .isFalse();
            world.close();
            assertThat(Disk.holds(database, MARK))
                    .as("the comments of a closed wave")
                    .isTrue();
            told.addAll(logs.lines());
        }
        told.addAll(spans.stop());
        told.addAll(Events.of(world.wave()));
        assertThat(told)
                .anyMatch(line -> line.contains("/participation"))
                .noneMatch(line -> line.contains("/v1/response"));
        assertThat(told).noneMatch(line -> secrets(world).stream().anyMatch(line::contains));
        assertThat(world.moments()).noneMatch(moment -> world.tokens().stream()
                .anyMatch(moment.dump().toString()::contains));
        assertServerTellsOfNoAnswer(world);
        assertNoTimeOrRisingIdFromAnswers(world.moments());
        assertNothingSealedIsLeft(
                world.moments().get(world.moments().size() - 1).dump());
    }

    /** The server shows its owner each connection's last statement: such statements hold no values, since all of them are parameters. */
    private static void assertServerTellsOfNoAnswer(World world) {
        List<String> tells = world.moments().stream()
                .flatMap(moment -> moment.server().stream())
                .distinct()
                .toList();
        assertThat(tells)
                .anyMatch(line -> line.contains("sealed_answer"))
                .anyMatch(line -> line.contains("PostgreSQL JDBC Driver"));
        List<String> secrets = new ArrayList<>(world.tokens());
        secrets.add(MARK);
        assertThat(tells).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    /** What must stand in no log, event or trace. */
    private static List<String> secrets(World world) {
        List<String> secrets = new ArrayList<>(world.tokens());
        secrets.addAll(List.of(MARK, "@kommune.example", "Medlem nordjylland"));
        world.moments()
                .get(0)
                .dump()
                .rows("wave_member")
                .forEach(row -> secrets.add(row.get("id").toString()));
        return secrets;
    }

    private static void assertNoTimeOrRisingIdFromAnswers(List<World.Moment> moments) {
        for (int i = 1; i < moments.size(); i++) {
            World.Moment now = moments.get(i);
            if (now.after().startsWith("member")) {
                Dump before = moments.get(i - 1).dump();
                assertThat(Names.times(now.dump())).as(now.after()).isEqualTo(Names.times(before));
                Set<UUID> fresh = new HashSet<>(Names.ids(now.dump()));
                fresh.removeAll(Names.ids(before));
                assertThat(fresh).as("ids after " + now.after()).allMatch(id -> id.version() == 4);
            }
        }
    }

    private void assertNothingSealedIsLeft(Dump left) throws SQLException {
        for (String table : List.of("draft", "draft (chunks)", "sealed_answer", "sealed_answer (chunks)")) {
            assertThat(left.rows(table)).as(table).isEmpty();
        }
        execute("vacuum draft, sealed_answer");
        for (String table : List.of("draft", "sealed_answer")) {
            assertThat(Disk.size(database, table))
                    .as("bytes of " + table + " on the disk")
                    .isZero();
        }
        List<Map<String, Object>> comments = left.rows("comment");
        assertThat(comments).hasSize(12).allMatch(row -> ((UUID) row.get("id")).version() == 4);
        assertThat(comments)
                .extracting(row -> row.get("@xmin"))
                .containsOnly(comments.get(0).get("@xmin"));
        assertThat(left.rows("mail")).as("who was reminded").allMatch(row -> row.get("round")
                .equals(0));
    }
}
