package dk.kkr.goals.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of rows that are pushed again and again, with the older versions of each beside it (R2): the newest
 * {@code recorded_at} holds, whatever order they come in.
 *
 * @param key the sender's identifier, unique within a hub
 * @param columns all that come from the sender, beginning with {@code hub} and the key, and ending with
 *     {@code recorded_at, retracted, content_sha256}
 */
public record VersionedTable(String name, String key, List<String> columns) {

    /** What became of a batch. */
    public record Merged(long created, long updated, long unchanged, List<Long> conflicts) {}

    /** Makes the temporary table that a run's batches pass through; it goes with the transaction. */
    public void open(Connection connection) throws SQLException {
        execute(
                connection,
                "create temp table incoming on commit drop as select 0::bigint as line, 0 as round, " + list("")
                        + " from " + name + " with no data");
    }

    /** True if the planner believes the table to be all but empty, and so takes any index of it for as good as another. */
    public boolean isCountedAsEmpty(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select reltuples < 1000 from pg_class where oid = ?::regclass")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Counts the table anew for the planner. After a large import it would else believe the table to be as it was, and
     * compare each row of a hub's year with each.
     */
    public void analyze(Connection connection) throws SQLException {
        execute(connection, "analyze " + name);
    }

    /**
     * Settles a batch against what is there. Rows that are all new go straight in by COPY, and those that are there word for
     * word go no further; the others pass through a temporary table. Nobody else may be bringing rows in meanwhile.
     */
    public Merged merge(Connection connection, Batch batch, Intake.Run run) throws SQLException {
        int size = batch.versions().size();
        if (batch.rounds() > 1) {
            return settle(connection, batch, Set.of(), run);
        }
        Present present = Present.look(connection, this, batch);
        if (present.rows() == 0) {
            String more = "\t" + run.id() + "\t" + run.now() + "\n";
            try (CopyLines lines = new CopyLines(
                    connection, "copy " + name + " (" + list("") + ", import_id, known_from) from stdin")) {
                for (Batch.Version version : batch.versions()) {
                    lines.write("", version.written(), more);
                }
                lines.end();
            }
            return new Merged(size, 0, 0, List.of());
        }
        return present.same().size() == size
                ? new Merged(0, 0, size, List.of())
                : settle(connection, batch, present.same(), run);
    }

    private Merged settle(Connection connection, Batch batch, Set<Integer> same, Intake.Run run) throws SQLException {
        try (CopyLines lines = new CopyLines(connection, "copy incoming (line, round, " + list("") + ") from stdin")) {
            for (int i = 0; i < batch.versions().size(); i++) {
                Batch.Version version = batch.versions().get(i);
                if (!same.contains(i)) {
                    lines.write(version.line() + "\t" + version.round() + "\t", version.written(), "\n");
                }
            }
            lines.end();
        }
        // The planner knows nothing of a temporary table, and would read the whole of the other to hash it.
        execute(connection, "set local enable_hashjoin = off; set local enable_mergejoin = off");
        Merged whole = new Merged(0, 0, same.size(), List.of());
        for (int round = 0; round < batch.rounds(); round++) {
            whole = sum(whole, settle(connection, round, batch.sizeOf(round) - (round == 0 ? same.size() : 0), run));
        }
        execute(connection, "truncate incoming; set local enable_hashjoin = on; set local enable_mergejoin = on");
        return whole;
    }

    private Merged settle(Connection connection, int round, int size, Intake.Run run) throws SQLException {
        long created = insert(connection, round, run);
        if (created == size) {
            return new Merged(created, 0, 0, List.of());
        }
        Compared compared = compare(connection, round);
        List<Long> conflicts = compared.clashing() + compared.older() > 0 ? conflicts(connection, round) : List.of();
        if (compared.older() > 0) {
            keepLate(connection, round, run);
        }
        long updated = compared.newer() > 0 ? replace(connection, round, run) : 0;
        return new Merged(created, updated, size - created - updated - conflicts.size(), conflicts);
    }

    /** How the rows of a round stand to what is there. */
    private record Compared(long clashing, long older, long newer) {}

    private Compared compare(Connection connection, int round) throws SQLException {
        String sql = sql("""
                select count(*) filter (where i.recorded_at = t.recorded_at and i.content_sha256 <> t.content_sha256),
                    count(*) filter (where i.recorded_at < t.recorded_at),
                    count(*) filter (where i.recorded_at > t.recorded_at)
                from incoming i join %1$s t on t.hub = i.hub and t.%2$s = i.%2$s where i.round = ?
                """);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, round);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Compared(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    private long insert(Connection connection, int round, Intake.Run run) throws SQLException {
        return update(
                connection,
                "insert into %1$s (%3$s, import_id, known_from) select %4$s, ?, ? from incoming i where round = ?"
                        + " on conflict (hub, %2$s) do nothing",
                run.id(),
                run.now().atOffset(ZoneOffset.UTC),
                round);
    }

    /** The same time of recording with other content: nobody can tell which is right. */
    private List<Long> conflicts(Connection connection, int round) throws SQLException {
        String sql = sql("""
                select i.line from incoming i join %1$s t using (hub, %2$s)
                where i.round = ? and i.recorded_at = t.recorded_at and i.content_sha256 <> t.content_sha256
                union all
                select i.line from incoming i join %1$s_version v using (hub, %2$s, recorded_at)
                where i.round = ? and i.content_sha256 <> v.content_sha256
                """);
        List<Long> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, round);
            select.setInt(2, round);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getLong(1));
                }
            }
        }
        return lines;
    }

    /** A version older than the present one never holds, but is kept; it was in force at no time we knew of. */
    private void keepLate(Connection connection, int round, Intake.Run run) throws SQLException {
        update(
                connection,
                """
                insert into %1$s_version (%3$s, import_id, known_from, known_to)
                select %4$s, ?, ?, ? from incoming i join %1$s t using (hub, %2$s)
                where i.recorded_at < t.recorded_at and i.round = ?
                on conflict do nothing
                """,
                run.id(),
                run.now().atOffset(ZoneOffset.UTC),
                run.now().atOffset(ZoneOffset.UTC),
                round);
    }

    private long replace(Connection connection, int round, Intake.Run run) throws SQLException {
        String assignments = columns.stream()
                .filter(c -> !c.equals("hub") && !c.equals(key))
                .map(c -> c + " = n." + c)
                .collect(Collectors.joining(", "));
        return update(
                connection,
                """
                with newer as (
                    select i.* from incoming i join %1$s t using (hub, %2$s)
                    where i.round = ? and i.recorded_at > t.recorded_at
                ),
                archived as (
                    insert into %1$s_version (%3$s, import_id, known_from, known_to)
                    select %5$s, t.import_id, t.known_from, ? from %1$s t join newer using (hub, %2$s)
                )
                update %1$s t set \s"""
                        + assignments
                        + ", import_id = ?, known_from = ? from newer n where t.hub = n.hub and t.%2$s = n.%2$s",
                round,
                run.now().atOffset(ZoneOffset.UTC),
                run.id(),
                run.now().atOffset(ZoneOffset.UTC));
    }

    private long update(Connection connection, String template, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(template))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private String sql(String template) {
        return template.formatted(name, key, list(""), list("i."), list("t."));
    }

    private String list(String prefix) {
        return columns.stream().map(c -> prefix + c).collect(Collectors.joining(", "));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Merged sum(Merged a, Merged b) {
        List<Long> conflicts = new ArrayList<>(a.conflicts());
        conflicts.addAll(b.conflicts());
        return new Merged(
                a.created() + b.created(), a.updated() + b.updated(), a.unchanged() + b.unchanged(), conflicts);
    }
}
