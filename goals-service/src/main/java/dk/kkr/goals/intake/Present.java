package dk.kkr.goals.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What of a batch is there already.
 *
 * @param rows how many of its rows are there in some version
 * @param same the places in the batch of those that are there word for word
 */
record Present(long rows, Set<Integer> same) {

    // The offset keeps the planner from reading the whole table to hash it.
    private static final String LOOK = """
            select count(*), coalesce(array_agg(i.place::int - 1) filter (where t.same), '{}')
            from unnest(?::text[], ?::text[], ?::bytea[]) with ordinality as i (hub, id, sha256, place)
                cross join lateral (select k.content_sha256 = i.sha256 as same from %s k
                    where k.hub = i.hub and k.%s = i.id offset 0) as t
            """;

    /** Looks the rows of a batch up one by one; it holds no row in two versions. */
    static Present look(Connection connection, VersionedTable table, Batch batch) throws SQLException {
        List<WrittenRow> rows =
                batch.versions().stream().map(Batch.Version::written).toList();
        String[] hubs = rows.stream().map(row -> row.row().hub()).toArray(String[]::new);
        String[] ids = rows.stream().map(row -> row.row().id()).toArray(String[]::new);
        byte[][] hashes = rows.stream().map(WrittenRow::sha256).toArray(byte[][]::new);
        // A table that has grown since it was last counted would else be read whole for each row.
        VersionedTable.execute(connection, "set local enable_seqscan = off");
        try (PreparedStatement select = connection.prepareStatement(LOOK.formatted(table.name(), table.key()))) {
            select.setArray(1, connection.createArrayOf("text", hubs));
            select.setArray(2, connection.createArrayOf("text", ids));
            select.setArray(3, connection.createArrayOf("bytea", hashes));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Present found = new Present(
                        row.getLong(1), Set.of((Integer[]) row.getArray(2).getArray()));
                VersionedTable.execute(connection, "set local enable_seqscan = on");
                return found;
            }
        }
    }
}
