package dk.kkr.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.StreamSupport;

/** The same answers open in a table, as they must never be kept, and the counts of all breakdowns by one statement. */
final class AnswerTable {

    private static final int BATCH = 5000;
    private static final String BREAKDOWNS = " group by grouping sets ((v), (kkr, v), (role, v), (kkr, role, v))";

    private final Connection connection;

    AnswerTable(Connection connection) {
        this.connection = connection;
    }

    /** Counts per question, KKR, role and answer; nulls mean all. */
    static String statement() {
        StringJoiner parts = new StringJoiner(" union all ");
        parts.add("select 'n' as q, kkr, role, null as v, count(*), null::bigint from bench_answer"
                + " group by grouping sets ((), (kkr), (role), (kkr, role))");
        for (int i = 0; i < MadeUpAnswers.SCALES.size(); i++) {
            parts.add("select 's" + i + "', kkr, role, v::text, count(*), null from (select kkr, role, s" + i
                    + " as v from bench_answer) x" + BREAKDOWNS);
        }
        for (String frame : List.of("today", "future")) {
            parts.add("select '" + frame + "', kkr, role, v, count(*), null from bench_answer, unnest(" + frame + ") v"
                    + BREAKDOWNS);
        }
        parts.add("select 'pairs', null, null, v, count(*) filter (where v = any (today) and v = any (future)),"
                + " count(*) filter (where v = any (today) and not v = any (future))"
                + " from bench_answer, (select distinct unnest(today) as v from bench_answer) o group by v");
        return parts.toString();
    }

    void fill(int answers) throws SQLException {
        StringJoiner scales = new StringJoiner(", ");
        StringJoiner marks = new StringJoiner(", ");
        for (int i = 0; i < MadeUpAnswers.SCALES.size(); i++) {
            scales.add("s" + i + " smallint");
            marks.add("?");
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("create table bench_answer (kkr text, role text, today text[], future text[], " + scales + ")");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench_answer values (?, ?, ?, ?, " + marks + ")")) {
            for (int number = 0; number < answers; number++) {
                ObjectNode given = MadeUpAnswers.of(number);
                insert.setString(1, kkr(number));
                insert.setString(2, role(number));
                insert.setArray(3, connection.createArrayOf("text", picks(given, "TODAY")));
                insert.setArray(4, connection.createArrayOf("text", picks(given, "FUTURE")));
                for (int i = 0; i < MadeUpAnswers.SCALES.size(); i++) {
                    JsonNode step = given.get(MadeUpAnswers.SCALES.get(i));
                    if (step.isInt()) {
                        insert.setInt(5 + i, step.intValue());
                    } else {
                        insert.setNull(5 + i, Types.SMALLINT);
                    }
                }
                insert.addBatch();
                if (number % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("vacuum analyze bench_answer");
        }
    }

    static String kkr(int number) {
        return "kkr-" + (1 + number % 5);
    }

    static String role(int number) {
        return number / 5 % 2 == 0 ? "MAYOR" : "OTHER";
    }

    private static String[] picks(ObjectNode given, String frame) {
        return StreamSupport.stream(given.path("keywords").path(frame).spliterator(), false)
                .map(JsonNode::textValue)
                .toArray(String[]::new);
    }

    /** Runs the statement and reads all its rows. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(statement())) {
            while (rows.next()) {
                counts.put(
                        key(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
                        rows.getLong(5));
            }
        }
        return counts;
    }

    static String key(String question, String kkr, String role, String value) {
        return question + "|" + kkr + "|" + role + "|" + value;
    }
}
