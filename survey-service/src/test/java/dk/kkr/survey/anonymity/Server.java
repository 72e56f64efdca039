package dk.kkr.survey.anonymity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the database server tells its owner of its own doings: what each connection last asked, locks, and how much each table is used. */
final class Server {

    private static final String DOINGS = """
            select a::text from pg_stat_activity a
            union all select l::text from pg_locks l
            union all select t::text from pg_stat_all_tables t
            union all select i::text from pg_stat_all_indexes i
            union all select p::text from pg_prepared_statements p
            union all select s::text from pg_stats s where schemaname = 'public' and tablename <> 'comment'""";

    private Server() {}

    static List<String> tells(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DOINGS)) {
            List<String> doings = new ArrayList<>();
            while (row.next()) {
                doings.add(row.getString(1));
            }
            return doings;
        }
    }
}
