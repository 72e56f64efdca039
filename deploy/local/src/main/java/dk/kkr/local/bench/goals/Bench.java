package dk.kkr.local.bench.goals;

import dk.kkr.local.OneService;
import dk.kkr.local.bench.TokenIssuer;
import dk.kkr.local.sample.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What all three measure with.
 *
 * @param directory {@code deploy/bench}
 * @param out where results go that are no baseline
 */
record Bench(OneService service, TokenIssuer issuer, Path directory, Path out, Limits limits) {

    static final int WORK_MEMORY_MB = 32;

    Api api(String part, String organisation) {
        return new Api(service.address(part), issuer.token(organisation));
    }

    /** The service as it runs in production, but for its state. */
    void startGoals(String... more) {
        List<String> options = new ArrayList<>(List.of("-Xmx256m", "-Dfile.encoding=UTF-8"));
        options.addAll(List.of(more));
        if (System.getenv("JFR") != null) {
            options.add("-XX:StartFlightRecording=settings=profile,filename=" + out.resolve("goals.jfr"));
        }
        service.startService(options);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    /** Beside the script if a baseline is asked for, else with what else was written. */
    Path result(String name) {
        return (System.getenv("BASELINE") == null ? out : directory).resolve(name);
    }
}
