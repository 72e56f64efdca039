package dk.kkr.contracts.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.contracts.document.CanonicalJson;
import dk.kkr.contracts.goal.Goal;
import dk.kkr.contracts.goal.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Migrations run on a database that has contracts in it, and fill in what the service itself would have written. */
class MigrationsOnDataTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final Step.Trace TRACE = new Step.Trace("hub:fyn", Instant.parse("2024-01-10T10:00:00Z"));
    private static final AgreementInForce AGREEMENT =
            new AgreementInForce(UUID.randomUUID(), "frame", "Rammeaftale", 1, 3, 20, 12, "aa");

    @Test
    void fillInWhatListsAndSearchesReadOfContractsThatWereThere() throws Exception {
        Revision draft = revision(1, "Øernes kontrakt", DAY, goal(1, "apples", "ÆBLER", "Målepunkt Å"));
        Revision signed = signed(revision(1, "Underskrevet", DAY, goal(1, "old", "Gammelt", "Før")));
        Revision inForce = signed(revision(2, "Med tillæg", DAY.plusMonths(6), goal(1, "new", "Nyt", "Efter")));
        Revision toCome = signed(revision(2, "Senere", LocalDate.of(2999, 7, 1), goal(1, "later", "Senere", "Da")));
        Revision open = revision(2, "Forslag", DAY.plusMonths(6), goal(1, "proposed", "Foreslået", "Måske"));
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            DataSource database = server.getPostgresDatabase();
            migrate(database, "2");
            try (Connection connection = database.getConnection()) {
                places(connection);
                insert(connection, 2021, ContractStatus.DRAFT, draft);
                insert(connection, 2022, ContractStatus.SIGNED, signed);
                insert(connection, 2023, ContractStatus.SIGNED, signed, inForce);
                insert(connection, 2024, ContractStatus.SIGNED, signed, toCome);
                insert(connection, 2025, ContractStatus.SIGNED, signed, open.givenUp());
                insert(connection, 2026, ContractStatus.SIGNED, signed, open);
            }
            Flyway migrated = migrate(database, "latest");
            assertEquals(0, migrated.info().pending().length);
            try (Connection connection = database.getConnection()) {
                assertFilledIn(connection, 2021, draft, draft);
                assertFilledIn(connection, 2022, signed, signed);
                assertFilledIn(connection, 2023, inForce, signed, inForce);
                assertFilledIn(connection, 2024, signed, signed, toCome);
                assertFilledIn(connection, 2025, signed, signed, open.givenUp());
                assertFilledIn(connection, 2026, signed, signed, open);
                assertEquals(
                        Set.of("2021"),
                        Set.of(text(
                                connection,
                                "select string_agg(year::text, ',') from contract where search @@"
                                        + " to_tsquery('danish', 'æble') and goal_keys @> array['apples']")));
                assertEquals("fyn", text(connection, "select code from reference_period where kind = 'HUB'"));
            }
        }
    }

    private static Flyway migrate(DataSource database, String target) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true)
                .target(target)
                .load();
        flyway.migrate();
        return flyway;
    }

    private static void assertFilledIn(Connection connection, int year, Revision shown, Revision... all)
            throws SQLException {
        Summary wanted = Summary.of(shown, new Revisions(List.of(all)));
        try (PreparedStatement query = connection.prepareStatement(
                "select goal_keys, search_text, open_agreement, open_agreement_sha256, agreement_changed"
                        + " from contract where year = ?")) {
            query.setInt(1, year);
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next());
                Array keys = row.getArray(1);
                assertEquals(wanted.goalKeys(), Arrays.asList((String[]) keys.getArray()), "goals of " + year);
                assertEquals(lines(wanted.searchText()), lines(row.getString(2)), "titles of " + year);
                assertEquals(wanted.openAgreement(), row.getObject(3), "open in " + year);
                assertEquals(wanted.openAgreementSha256(), row.getString(4));
                assertEquals(false, row.getBoolean(5));
            }
        }
    }

    /** The migration may say a title twice, which is all the same to a search. */
    private static Set<String> lines(String text) {
        return Set.copyOf(List.of(text.split("\n")).stream().distinct().toList());
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static void places(Connection connection) throws SQLException {
        for (String sql : List.of(
                "insert into kkr values ('syddanmark', 'KKR Syddanmark', 1)",
                "insert into hub values ('fyn', 'Erhvervshus Fyn', 'syddanmark', 1)",
                "insert into framework_agreement (id, key, revision, title, from_year, to_year, status, body, sha256,"
                        + " version, created_at) values ('" + AGREEMENT.id()
                        + "', 'frame', 1, 'Rammeaftale', 2020, 2029, 'ADOPTED', '{}', 'aa', 1, now())")) {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.execute();
            }
        }
    }

    private static void insert(Connection connection, int year, ContractStatus status, Revision... revisions)
            throws SQLException {
        Revisions all = new Revisions(List.of(revisions));
        Revision shown = all.shownOn(LocalDate.of(2026, 1, 1));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into contract (id, hub, kkr, year, title, status, agreement,"
                        + " revisions, report_requests, version, created_at, changed_at) values (gen_random_uuid(), 'fyn',"
                        + " 'syddanmark', ?, ?, ?, ?, ?::jsonb, '[]', 1, now(), now())")) {
            insert.setInt(1, year);
            insert.setString(2, shown.body().title());
            insert.setString(3, status.name());
            insert.setObject(4, AGREEMENT.id());
            insert.setString(5, CanonicalJson.write(all));
            insert.execute();
        }
    }

    private static Revision revision(int number, String title, LocalDate from, Goal... goals) {
        ContractBody body =
                new ContractBody("fyn", null, 2024, title, from, null, null, null, null, null, null, null, null, null);
        return Revision.of(number, number == 1 ? null : "Nyt", body, AGREEMENT, List.of(goals));
    }

    private static Goal goal(int number, String key, String title, String target) {
        Target only = new Target("t", target, null, null, null, null, null, null, null);
        Target group = new Target("group", title + " i alt", null, null, null, null, null, null, List.of(only));
        return new Goal(key, number, title, Goal.Origin.REGIONAL, null, null, null, null, null, List.of(group));
    }

    private static Revision signed(Revision it) {
        KkrDecision approved = new KkrDecision(
                DAY, KkrDecision.Form.MEETING, "KKR", KkrDecision.Outcome.APPROVED, 22, 20, 20, 0, null, null);
        Revision signed = it.with(Steps.NONE
                .plus(Step.boardApproval(TRACE, DAY, it, null))
                .plus(Step.decision(TRACE, DAY, it, approved))
                .plus(Step.signature(TRACE, DAY, it, Step.Party.KKR, "A", List.of()))
                .plus(Step.signature(TRACE, DAY, it, Step.Party.HUB, "B", List.of())));
        assertTrue(signed.isSigned());
        return signed;
    }
}
