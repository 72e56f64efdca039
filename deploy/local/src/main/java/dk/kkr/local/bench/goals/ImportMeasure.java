package dk.kkr.local.bench.goals;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.local.bench.Measuring;
import dk.kkr.local.sample.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An import by the API against PostgreSQL's own COPY of the same rows into a bare table with the same indexes. */
final class ImportMeasure {

    private static final int HEAP_MB = 256;
    private static final double MOST_TIMES_COPY = 2.5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern PAUSE = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    private final Bench bench;
    private final Limits limits;
    private final int rows = Measuring.number("ROWS", 1_000_000);
    private final HttpClient client = HttpClient.newHttpClient();

    ImportMeasure(Bench bench) {
        this.bench = bench;
        this.limits = bench.limits();
    }

    void run() throws IOException, InterruptedException, SQLException {
        Path garbage = bench.out().resolve("garbage.log").toAbsolutePath();
        bench.startGoals("-Xlog:gc:file=" + garbage + ":uptime:filecount=0");
        Path body = bench.out().resolve("registrations.ndjson.gz");
        RegistrationBody.write(body, rows);
        Path warmUp = bench.out().resolve("warm-up.ndjson.gz");
        RegistrationBody.write(warmUp, rows / 10);
        send(warmUp, "&dryRun=true");
        bench.execute("vacuum full registration");
        bench.execute("checkpoint");
        limits.say(
                "%,d registrations, %,d KiB of gzip; a dry run of a tenth of them before, to warm up; -Xmx%dm.",
                rows, Files.size(body) >> 10, HEAP_MB);

        double first = send(body, "", "created");
        double copy = copy();
        bench.execute("checkpoint");
        double second = send(body, "", "unchanged");

        limits.seen("PostgreSQL's COPY", "s", copy);
        limits.seen("import by the API", "s", first);
        limits.most("import against COPY", "times", first / copy, MOST_TIMES_COPY);
        limits.most("the same sent again", "s", second, first);
        heap(garbage);
    }

    private double send(Path body, String more, String outcome) throws IOException, InterruptedException {
        long began = System.nanoTime();
        JsonNode done = send(body, more);
        double seconds = Measuring.seconds(began);
        if (done.path(outcome).longValue() != rows) {
            throw new IllegalStateException("Not all rows were " + outcome + ": " + done);
        }
        return seconds;
    }

    /** Returns when all is settled and its events are on their way. */
    private JsonNode send(Path body, String more) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(bench.service().address() + "/v1/imports?dataset=registrations" + more))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bench.issuer().token("erst:erst"))
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofFile(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(
                    "The import was answered with " + answer.statusCode() + ": " + answer.body());
        }
        String import_ = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
        Api erst = bench.api("goals", "erst:erst");
        JsonNode seen = erst.get(import_);
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                seen.path("state").asText().equals("RUNNING") && System.nanoTime() < end; ) {
            Thread.sleep(100);
            seen = erst.get(import_);
        }
        if (!seen.path("state").asText().equals("COMPLETED")) {
            throw new IllegalStateException("The import did not complete: " + seen);
        }
        return seen;
    }

    /** By a file of the server's own, so that nothing but COPY is measured. */
    private double copy() throws SQLException, IOException {
        Path file = bench.out().resolve("data/registrations.copy").toAbsolutePath();
        try (Connection connection = bench.service().connect();
                Statement statement = connection.createStatement()) {
            String columns = columns(statement);
            statement.execute("create table bare (like registration including generated including indexes)");
            statement.execute("copy registration (" + columns + ") to '" + file + "'");
            statement.execute("checkpoint");
            long began = System.nanoTime();
            statement.execute("copy bare (" + columns + ") from '" + file + "'");
            double seconds = Measuring.seconds(began);
            statement.execute("drop table bare");
            return seconds;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String columns(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select string_agg(column_name, ', ' order by ordinal_position) from"
                        + " information_schema.columns where table_name = 'registration' and is_generated = 'NEVER'")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What was in use just before and just after each collection. */
    private void heap(Path log) throws IOException {
        double before = 0;
        double after = 0;
        Matcher pause = PAUSE.matcher(Files.readString(log));
        while (pause.find()) {
            before = Math.max(before, Double.parseDouble(pause.group(1)));
            after = Math.max(after, Double.parseDouble(pause.group(2)));
        }
        limits.most("heap, most before a collection", "MiB", before, HEAP_MB);
        limits.seen("heap, most after a collection", "MiB", after);
    }
}
