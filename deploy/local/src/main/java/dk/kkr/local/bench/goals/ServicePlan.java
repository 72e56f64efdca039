package dk.kkr.local.bench.goals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Has PostgreSQL say by which plan it ran the longest statement of a request. */
final class ServicePlan {

    private static final Pattern START_OF_ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )");

    private final Bench bench;

    ServicePlan(Bench bench) {
        this.bench = bench;
    }

    String of(Runnable request) throws SQLException, IOException {
        Path log = bench.service().databaseLog();
        explain(true);
        try {
            long before = Files.size(log);
            request.run();
            byte[] whole = Files.readAllBytes(log);
            String added = new String(whole, (int) before, whole.length - (int) before, StandardCharsets.UTF_8);
            return Arrays.stream(START_OF_ENTRY.split(added))
                    .filter(entry -> entry.contains("plan:"))
                    .max(Comparator.comparing(String::length))
                    .orElseThrow();
        } finally {
            explain(false);
        }
    }

    /** The library must have been loaded before the service connected. */
    private void explain(boolean on) throws SQLException {
        bench.execute("alter system set auto_explain.log_analyze = " + (on ? "on" : "off"));
        bench.execute("alter system set auto_explain.log_buffers = on");
        bench.execute("alter system set auto_explain.log_min_duration = " + (on ? "0" : "-1"));
        bench.execute("select pg_reload_conf()");
    }
}
