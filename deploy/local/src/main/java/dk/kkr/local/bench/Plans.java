package dk.kkr.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;

/** Has PostgreSQL say by which plan it ran each operation: what EXPLAIN (ANALYZE, BUFFERS) would say of the same statement. */
final class Plans {

    private static final Pattern START_OF_ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )");

    private final Copies.Database database;
    private final Path log;

    Plans(Copies.Database database, Path log) {
        this.database = database;
        this.log = log;
    }

    /** Before the service connects. Nothing is explained until it is asked for. */
    void prepare() throws SQLException {
        set("session_preload_libraries = 'auto_explain'");
        set("auto_explain.log_analyze = off");
        set("auto_explain.log_buffers = on");
        set("auto_explain.log_min_duration = -1");
        set("max_wal_size = '4GB'");
        set("maintenance_work_mem = '256MB'");
    }

    void explain(Map<String, Load.Kind> operations, Load load, Path into)
            throws SQLException, IOException, InterruptedException {
        set("auto_explain.log_analyze = on");
        set("auto_explain.log_min_duration = 0");
        StringBuilder plans = new StringBuilder();
        for (Map.Entry<String, Load.Kind> operation : operations.entrySet()) {
            long before = Files.size(log);
            load.get(operation.getValue().token(), operation.getValue().path().get());
            byte[] whole = Files.readAllBytes(log);
            String added = new String(whole, (int) before, whole.length - (int) before, StandardCharsets.UTF_8);
            plans.append("## ").append(operation.getKey()).append("\n\n");
            for (String entry : START_OF_ENTRY.split(added)) {
                if (entry.contains("plan:")) {
                    plans.append(entry.strip()).append("\n\n");
                }
            }
        }
        Files.writeString(into, plans);
        set("auto_explain.log_min_duration = -1");
    }

    private void set(String setting) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("alter system set " + setting);
            sql.execute("select pg_reload_conf()");
        }
    }
}
