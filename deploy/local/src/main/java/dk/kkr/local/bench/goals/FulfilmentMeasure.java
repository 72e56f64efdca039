package dk.kkr.local.bench.goals;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kkr.local.bench.Measuring;
import dk.kkr.local.sample.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Live fulfilment of a contract by the API, against the same figures by SQL written by hand; few and many rows in all. */
final class FulfilmentMeasure {

    private static final String CONTRACT = "0190a6c0-0000-7000-8000-000000002024";
    private static final int YEAR = 2024;
    private static final double MOST_SECONDS = 2;
    private static final double MOST_TIMES_BY_HAND = 1.5;
    private static final double MOST_GROWTH = 1.5;

    private final Bench bench;
    private final Limits limits;
    private final int perHubAndYear = Measuring.number("PER_YEAR", 166_667);
    private final int rounds = Measuring.number("ROUNDS", 15);

    FulfilmentMeasure(Bench bench) {
        this.bench = bench;
        this.limits = bench.limits();
    }

    /** Medians in milliseconds. */
    private record Seen(double service, double byHand) {}

    void run() throws SQLException, IOException, InterruptedException, ExecutionException {
        bench.startGoals();
        bench.execute(bench.read("fulfilment-rest.sql").replace("${contract}", bench.read("fulfilment-contract.json")));
        Seen few = measure(3, 2);
        Seen many = measure(6, 10);
        plans();
        limits.say(
                "%d requests and %d runs of the SQL by turns, after %d of each to warm up; medians.",
                rounds, rounds, rounds / 3);
        limits.seen("service, few rows in all", "ms", few.service);
        limits.seen("SQL by hand, few rows in all", "ms", few.byHand);
        limits.seen("SQL by hand, many rows in all", "ms", many.byHand);
        limits.most("service, many rows in all", "ms", many.service, MOST_SECONDS * 1000);
        limits.most("service against SQL by hand, many rows", "times", many.service / many.byHand, MOST_TIMES_BY_HAND);
        limits.most(
                "many rows against few, hub's year the same, service",
                "times",
                many.service / few.service,
                MOST_GROWTH);
    }

    private Seen measure(int hubs, int years)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        long began = System.nanoTime();
        new GuidanceRows(bench).make(hubs, YEAR - years + 1, years, perHubAndYear);
        limits.say("%s, made in %.0f s.", shape(), Measuring.seconds(began));
        Api kl = bench.api("goals", "kl:kl");
        double[] service = new double[rounds];
        double[] byHand = new double[rounds];
        try (Connection connection = bench.service().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '" + Bench.WORK_MEMORY_MB + "MB'");
            for (int round = -rounds / 3; round < rounds; round++) {
                int at = Math.max(round, 0);
                long start = System.nanoTime();
                JsonNode fulfilment = kl.get("/v1/contracts/" + CONTRACT + "/fulfilment");
                service[at] = Measuring.seconds(start) * 1000;
                start = System.nanoTime();
                try (ResultSet figures = statement.executeQuery(bench.read("fulfilment.sql"))) {
                    byHand[at] = Measuring.seconds(start) * 1000;
                    requireEqual(fulfilment, figures);
                }
            }
        }
        return new Seen(Measuring.median(service), Measuring.median(byHand));
    }

    private static void requireEqual(JsonNode fulfilment, ResultSet figures) throws SQLException {
        int compared = 0;
        for (; figures.next(); compared++) {
            String key = figures.getString("target");
            JsonNode target = target(fulfilment, key);
            String segment = figures.getString("segment");
            JsonNode figure = target;
            for (JsonNode one : target.path("segments")) {
                figure = one.path("segment").asText().equals(segment) ? one : figure;
            }
            boolean reported = figures.getObject("n") == null;
            requireEqual(key, figures, "numerator", reported ? figure.path("actual") : figure.path("numerator"));
            requireEqual(key, figures, "n", figure.path("n"));
            requireEqual(key, figures, "denominator", figure.path("denominator"));
            long[] leftOut = new long[2];
            target.path("leftOut")
                    .forEach(one -> leftOut[one.path("reason").asText().equals("EARLY_WARNING_COMPANY") ? 0 : 1] =
                            one.path("companies").longValue());
            if (leftOut[0] != figures.getLong("warned") || leftOut[1] != figures.getLong("undated")) {
                throw new IllegalStateException(key + " leaves out other companies: " + target);
            }
        }
        if (compared == 0) {
            throw new IllegalStateException("The SQL gave no figure");
        }
    }

    private static JsonNode target(JsonNode fulfilment, String key) {
        for (JsonNode goal : fulfilment.path("goals")) {
            for (JsonNode target : goal.path("targets")) {
                if (target.path("key").asText().equals(key)) {
                    return target;
                }
            }
        }
        throw new IllegalStateException("The service has no target " + key);
    }

    private static void requireEqual(String key, ResultSet figures, String column, JsonNode told) throws SQLException {
        Object byHand = figures.getObject(column);
        boolean equal = byHand == null ? !told.isNumber() : told.isNumber() && told.longValue() == (Long) byHand;
        if (!equal) {
            throw new IllegalStateException(
                    key + ": " + column + " is " + byHand + " by hand, the service says " + told);
        }
    }

    private String shape() throws SQLException {
        try (Connection connection = bench.service().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from registration),"
                        + " (select count(*) from evaluation), (select count(*) from registration where hub ="
                        + " 'hovedstaden' and year = " + YEAR + "), pg_database_size(current_database()) >> 20")) {
            row.next();
            return String.format(
                    Locale.ROOT,
                    "%,d registrations and %,d evaluations, %,d registrations of the contract's hub and year, %,d MiB",
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4));
        }
    }

    /** Of the SQL by hand, and of what the service asks. */
    private void plans() throws SQLException, IOException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = bench.service().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '" + Bench.WORK_MEMORY_MB + "MB'");
            try (ResultSet line =
                    statement.executeQuery("explain (analyze, buffers, costs off) " + bench.read("fulfilment.sql"))) {
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
            }
        }
        Files.writeString(bench.result("fulfilment-by-hand.plan"), plan);
        Files.writeString(
                bench.result("fulfilment-by-service.plan"), new ServicePlan(bench).of(() -> bench.api("goals", "kl:kl")
                        .get("/v1/contracts/" + CONTRACT + "/fulfilment")));
    }
}
