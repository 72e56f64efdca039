package dk.kkr.local.bench;

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.ObjDoubleConsumer;

/** The command behind {@code deploy/bench/contracts}. */
public final class ContractsBenchmark {

    private static final List<String> JVM = List.of(
            "-Xmx512m",
            "-Dkkr.contracts.deadline-check=off",
            "-Dkkr.contracts.effect-check=off",
            "-Dfile.encoding=UTF-8");
    private static final int FEW_HUBS = 2;
    private static final int FEW_YEARS = 50;
    private static final int CONCURRENCY = 16;
    private static final int ROUNDS = 3;

    private final OneService service;
    private final TokenIssuer issuer;
    private final Path checkout;
    private final int hubs;
    private final int count;
    private final Results results = new Results();

    private ContractsBenchmark(OneService service, TokenIssuer issuer, Path checkout) {
        this.service = service;
        this.issuer = issuer;
        this.checkout = checkout;
        this.hubs = Measuring.number("HUBS", 500);
        this.count = Measuring.number("REQUESTS", 300);
    }

    /** Ends with status 1 if a limit is not kept. */
    public static void main(String[] arguments) throws Exception {
        Path checkout = Path.of(System.getProperty("kkr.checkout", ".")).toAbsolutePath();
        Path state = checkout.resolve(".kkr/bench");
        boolean good;
        try (TokenIssuer issuer = new TokenIssuer();
                OneService service = new OneService(checkout, "contracts", "target/bench", state, issuer.port())) {
            Thread stop = new Thread(service::close, "stopping");
            Runtime.getRuntime().addShutdownHook(stop);
            good = new ContractsBenchmark(service, issuer, checkout).run();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, SQLException, ExecutionException {
        service.startDatabaseAndBroker();
        try (Connection connection = service.connect();
                Statement sql = connection.createStatement()) {
            return measure(sql);
        }
    }

    private boolean measure(Statement sql) throws IOException, InterruptedException, SQLException, ExecutionException {
        Copies copies = new Copies(service::connect);
        Plans plans = new Plans(service::connect, service.databaseLog());
        plans.prepare();
        service.startService(JVM);
        new Templates(service.address(), issuer).make();
        copies.takeTemplates();
        Path out = checkout.resolve(".kkr/bench");
        try (Load load = new Load(service.address(), CONCURRENCY)) {
            copies.make(FEW_HUBS, FEW_YEARS);
            Operations few = operations(load, FEW_HUBS, sql);
            warmUp(load, few);
            inRounds(load, few, results::few);
            long began = System.nanoTime();
            copies.make(hubs, Copies.YEARS);
            results.say(String.format(
                    Locale.ROOT,
                    "JDK %s, %d processors, %s; %s; contracts made in %.0f s.",
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("os.name"),
                    shape(),
                    (System.nanoTime() - began) / 1e9));
            Operations many = operations(load, hubs, sql);
            inRounds(load, many, results::many);
            againstBare(load, many.page());
            plans.explain(many.all(), load, out.resolve("contracts-plans.txt"));
        }
        results.say(String.format(
                Locale.ROOT,
                "%d requests of each kind one after the other, in %d rounds of all kinds by turns; then %d at once, %d rounds of each by turns.",
                count,
                ROUNDS,
                CONCURRENCY,
                ROUNDS));
        String table = results.table(
                Integer.toString(FEW_HUBS * FEW_YEARS), String.format(Locale.ROOT, "%,d", hubs * Copies.YEARS));
        System.out.println("\n" + table);
        Files.writeString(out.resolve("contracts-results.md"), table);
        results.write(
                System.getenv("BASELINE") == null
                        ? out.resolve("contracts-baseline.csv")
                        : checkout.resolve("deploy/bench/contracts-baseline.csv"));
        System.out.println("Results and plans are in " + out + ".");
        return results.good();
    }

    private Operations operations(Load load, int ofHubs, Statement changes)
            throws SQLException, IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = service.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select id from contract order by id")) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        Collections.shuffle(ids, new Random(11));
        return new Operations(load, issuer, ids, ofHubs, () -> countChange(changes));
    }

    /** Counts a change of contracts, so that the next page is read and not one that was kept: few contracts have few pages. */
    private static void countChange(Statement changes) {
        try {
            changes.execute("update contract_changes set count = count + 1");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Enough for the compiler, so that what is measured first is not measured cold. */
    private void warmUp(Load load, Operations operations) throws IOException, InterruptedException {
        for (Load.Kind kind : operations.all().values()) {
            load.median(kind, count, 1);
        }
    }

    /** All kinds by turns, so that what else the machine does for a moment is in one round of each and not in all of one. */
    private void inRounds(Load load, Operations operations, ObjDoubleConsumer<String> result)
            throws IOException, InterruptedException {
        Map<String, double[]> medians = new LinkedHashMap<>();
        int each = count / ROUNDS;
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Load.Kind> one : operations.all().entrySet()) {
                medians.computeIfAbsent(one.getKey(), kind -> new double[ROUNDS])[round] =
                        load.median(one.getValue(), each / 2, each);
            }
        }
        medians.forEach((kind, ofRounds) -> result.accept(kind, Measuring.median(ofRounds)));
    }

    private void againstBare(Load load, Load.Kind page) throws IOException, InterruptedException, ExecutionException {
        String path = "/bench/same-bytes";
        load.put(path, load.get(page.token(), page.path().get()));
        Load.Kind bare = new Load.Kind(null, () -> path);
        double[][] seen = new double[4][ROUNDS];
        Duration seconds = Duration.ofSeconds(Measuring.number("SECONDS_EACH", 8));
        for (int round = 0; round < ROUNDS; round++) {
            Load.Throughput ofBare = load.atOnce(bare, seconds.dividedBy(2), seconds);
            Load.Throughput ofPage = load.atOnce(page, seconds.dividedBy(2), seconds);
            seen[0][round] = ofBare.perSecond();
            seen[1][round] = ofBare.medianMillis();
            seen[2][round] = ofPage.perSecond();
            seen[3][round] = ofPage.medianMillis();
        }
        results.throughput(
                new Load.Throughput(Measuring.median(seen[0]), Measuring.median(seen[1])),
                new Load.Throughput(Measuring.median(seen[2]), Measuring.median(seen[3])));
    }

    private String shape() throws SQLException {
        try (Connection connection = service.connect();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select (select count(*) from contract), (select count(*) from deadline),"
                                + " (select count(*) from contract_history), (select avg(length(revisions::text)) / 1024 from"
                                + " (select revisions from contract limit 480) c), pg_database_size(current_database()) >> 20")) {
            row.next();
            return String.format(
                    Locale.ROOT,
                    "%,d contracts of 12 goals, %.0f KiB of revisions each, %,d deadlines, %,d entries of history, %,d MiB",
                    row.getLong(1),
                    row.getDouble(4),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(5));
        }
    }
}
