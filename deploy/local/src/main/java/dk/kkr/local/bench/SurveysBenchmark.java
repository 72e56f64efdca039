package dk.kkr.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.local.OneService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The command behind {@code deploy/bench/surveys}. */
public final class SurveysBenchmark {

    private static final double MOST_MILLIS = 500;
    private static final double MOST_TIMES = 2;
    private static final int BODY = 10_000;
    /** Who answer before what is measured, so that no compiler is: a survey has been open for days when it closes at noon. */
    private static final int FIRST_MEMBERS = 4_000;

    private static final int WARM_UP = 500;
    private static final int STATEMENTS = 5;

    private final OneService service;
    private final TokenIssuer issuer;
    private final List<String> jvm = new ArrayList<>(List.of("-Xmx512m", "-Dfile.encoding=UTF-8"));
    private final StringBuilder report = new StringBuilder();
    private boolean good = true;

    private SurveysBenchmark(OneService service, TokenIssuer issuer) {
        this.service = service;
        this.issuer = issuer;
        String more = System.getenv("SURVEY_JVM");
        if (more != null && !more.isBlank()) {
            jvm.addAll(List.of(more.strip().split(" +")));
        }
    }

    /** Ends with status 1 if a limit is not kept. */
    public static void main(String[] arguments) throws Exception {
        Path checkout = Path.of(System.getProperty("kkr.checkout", ".")).toAbsolutePath();
        Path state = checkout.resolve(".kkr/bench-surveys");
        boolean good;
        try (TokenIssuer issuer = new TokenIssuer();
                OneService service = new OneService(checkout, "survey", "target", state, issuer.port())) {
            Thread stop = new Thread(service::close, "stopping");
            Runtime.getRuntime().addShutdownHook(stop);
            SurveysBenchmark benchmark = new SurveysBenchmark(service, issuer);
            good = benchmark.run();
            Files.writeString(state.resolve("surveys-results.md"), benchmark.report);
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, SQLException, ExecutionException {
        service.startDatabaseAndBroker();
        Thread seeding = new Thread(() -> SurveyWaves.seedReferenceData(service::connect), "reference data");
        seeding.start();
        service.startService(jvm);
        seeding.join();
        SurveyApi api = new SurveyApi(service.address(), issuer.token("kl:kl"));
        SurveyWaves waves = new SurveyWaves(service::connect, api);
        say(
                "JDK %s, %d processors, %s",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"));
        rush(waves, api);
        results(waves, api);
        return good;
    }

    private void rush(SurveyWaves waves, SurveyApi api)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        int members = Measuring.number("MEMBERS", 20_000);
        NoonRush rush = new NoonRush(service.address(), Measuring.number("AT_ONCE", 128));
        rush.run(waves.tokens(waves.open(FIRST_MEMBERS)), Duration.ofSeconds(20));
        String wave = waves.open(members);
        List<String> tokens = waves.tokens(wave);
        Spent before = Spent.until(service);
        NoonRush.Seen seen = rush.run(tokens, Duration.ofSeconds(Measuring.number("OVER_SECONDS", 60)));
        Spent spent = Spent.until(service).since(before);
        say(
                "%,d members came within %d s and were done after %.1f s; %,d submissions accepted, others: %s",
                members, Measuring.number("OVER_SECONDS", 60), seen.seconds(), seen.accepted(), seen.others());
        say("For each member %s.", spent.by(members));
        say("");
        say("| request | median | 95 %% | 99 %% | longest |");
        say("| --- | --- | --- | --- | --- |");
        for (int i = 0; i < NoonRush.REQUESTS.size(); i++) {
            say(
                    "| %s | %.1f ms | %.1f ms | %.1f ms | %.0f ms |",
                    NoonRush.REQUESTS.get(i),
                    seen.percentile(i, 0.5),
                    seen.percentile(i, 0.95),
                    seen.percentile(i, 0.99),
                    seen.percentile(i, 1));
            check(seen.percentile(i, 0.99) < MOST_MILLIS, "99 % of " + NoonRush.REQUESTS.get(i));
        }
        check(seen.accepted() == members, "all submissions accepted");
        check(rush.submit(tokens.get(0)) == 409, "a second submission is refused");
        service.killService();
        service.startService(jvm);
        long stored = count("select count(*) from sealed_answer where wave = '" + SurveyWaves.id(wave) + "'");
        say("");
        say("After kill -9 of the service %,d sealed answers were stored.", stored);
        check(stored == seen.accepted(), "every accepted submission is stored once");
        long began = System.nanoTime();
        api.step(wave, "closing");
        long n = api.get(wave + "/results").get("n").longValue();
        say("The closing opened and counted %,d of them in %.1f s.", n, Measuring.seconds(began));
        check(n == seen.accepted(), "every accepted submission is counted once");
    }

    private void results(SurveyWaves waves, SurveyApi api) throws IOException, InterruptedException, SQLException {
        int answers = Measuring.number("ANSWERS", 100_000);
        long began = System.nanoTime();
        String wave = waves.open(answers);
        say("");
        say("A wave of %,d members was opened in %.1f s.", answers, Measuring.seconds(began));
        began = System.nanoTime();
        for (int from = 0; from < answers; from += BODY) {
            api.post(wave + "/responses", lines(from, Math.min(answers, from + BODY)), "application/x-ndjson");
        }
        say("%,d answers were taken and sealed in %.1f s.", answers, Measuring.seconds(began));
        began = System.nanoTime();
        api.step(wave, "closing");
        say("The closing opened, counted and deleted them in %.1f s.", Measuring.seconds(began));

        String path = wave + "/results?by=kkr&by=role";
        List<Double> reading = new ArrayList<>();
        for (int i = 0; i < WARM_UP; i++) {
            began = System.nanoTime();
            api.get(path);
            if (i >= WARM_UP / 2) {
                reading.add(1000 * Measuring.seconds(began));
            }
        }
        double read = median(reading);
        try (Connection connection = service.connect()) {
            AnswerTable table = new AnswerTable(connection);
            table.fill(answers);
            List<Double> statements = new ArrayList<>();
            Map<String, Long> counts = table.counts();
            for (int i = 0; i < STATEMENTS; i++) {
                began = System.nanoTime();
                table.counts();
                statements.add(1000 * Measuring.seconds(began));
            }
            double stated = median(statements);
            say(
                    "Reading the results with all breakdowns: %.1f ms; the statement on a table of open answers: %.0f ms; %.3f of it (at most %.0f).",
                    read, stated, read / stated, MOST_TIMES);
            check(read <= MOST_TIMES * stated, "results within twice the statement");
            compare(api.get(path), counts);
        }
    }

    private static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            ObjectNode row = SurveyApi.JSON
                    .createObjectNode()
                    .put("kkr", AnswerTable.kkr(i))
                    .put("role", AnswerTable.role(i));
            row.set("answers", MadeUpAnswers.of(i));
            lines.append(row).append('\n');
        }
        return lines.toString();
    }

    /** The service and the statement must have counted alike, in every group. */
    private void compare(JsonNode results, Map<String, Long> counts) {
        int compared = 0;
        int apart = 0;
        for (JsonNode group : results.get("groups")) {
            String kkr = group.path("kkr").asText(null);
            String role = group.path("role").asText(null);
            for (JsonNode question : group.get("questions")) {
                int scale = MadeUpAnswers.SCALES.indexOf(question.get("key").textValue());
                for (Map.Entry<String, JsonNode> step : question.path("counts").properties()) {
                    compared++;
                    long stated = counts.getOrDefault(AnswerTable.key("s" + scale, kkr, role, step.getKey()), 0L);
                    apart += stated == step.getValue().longValue() ? 0 : 1;
                }
                for (Map.Entry<String, JsonNode> frame : question.path("frames").properties()) {
                    for (JsonNode option : frame.getValue().get("options")) {
                        compared++;
                        String key = AnswerTable.key(
                                frame.getKey().toLowerCase(Locale.ROOT),
                                kkr,
                                role,
                                option.get("key").textValue());
                        apart += counts.getOrDefault(key, 0L)
                                        == option.get("count").longValue()
                                ? 0
                                : 1;
                    }
                }
            }
        }
        say("%,d counts were compared with the statement's; %d differ.", compared, apart);
        check(compared > 0 && apart == 0, "the same counts");
    }

    private long count(String statement) throws SQLException {
        try (Connection connection = service.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(statement)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double median(List<Double> values) {
        return Measuring.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void check(boolean kept, String what) {
        if (!kept) {
            good = false;
            say("BAD: %s", what);
        }
    }

    private void say(String line, Object... parts) {
        String text = parts.length == 0 ? line.replace("%%", "%") : String.format(Locale.ROOT, line, parts);
        System.out.println(text);
        report.append(text).append('\n');
    }
}
