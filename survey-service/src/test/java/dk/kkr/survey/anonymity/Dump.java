package dk.kkr.survey.anonymity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the database's owner can read of every table: each column and the system columns, in the order in which the rows lie on disk, and
 * the chunks of long values likewise.
 */
record Dump(Map<String, List<Map<String, Object>>> tables) {

    private static final String TABLES = """
            select c.relname, c.oid::regclass::text, t.oid::regclass::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_class t on t.oid = c.reltoastrelid
            where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            order by c.relname = 'wave_member' desc, c.relname""";

    static Dump take(Connection connection) throws SQLException {
        Map<String, String> queries = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                queries.put(
                        row.getString(1),
                        "select ctid::text as \"@place\", xmin::text::bigint as \"@xmin\", xmax::text::bigint as \"@xmax\", *"
                                + " from " + row.getString(2) + " order by ctid");
                if (row.getString(3) != null) {
                    queries.put(
                            row.getString(1) + " (chunks)",
                            "select ctid::text as \"@place\", xmin::text::bigint as \"@xmin\", xmax::text::bigint as \"@xmax\","
                                    + " chunk_seq, length(chunk_data) as size from " + row.getString(3)
                                    + " order by ctid");
                }
            }
        }
        Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
        for (Map.Entry<String, String> query : queries.entrySet()) {
            tables.put(query.getKey(), rows(connection, query.getValue()));
        }
        return new Dump(tables);
    }

    private static List<Map<String, Object>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData columns = found.getMetaData();
            List<Map<String, Object>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    List<Map<String, Object>> rows(String table) {
        return tables.get(table);
    }
}
