package dk.kkr.local.bench.goals;

import dk.kkr.local.OneService;
import dk.kkr.local.bench.TokenIssuer;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command behind {@code deploy/bench/goals}. */
public final class GoalsBenchmark {

    /** One of the things that can be measured. */
    private interface Measured {
        void run(Bench bench) throws Exception;
    }

    private static final Map<String, Measured> ALL = Map.of(
            "imports", bench -> new ImportMeasure(bench).run(),
            "fulfilment", bench -> new FulfilmentMeasure(bench).run(),
            "figures", bench -> new FiguresMeasure(bench).run());

    // Kept, so that its level is: a producer would else list all its settings.
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private GoalsBenchmark() {}

    /** Ends with status 1 if a limit is not kept, 2 if it is not said what to measure. */
    public static void main(String[] arguments) throws Exception {
        Measured measured = arguments.length == 1 ? ALL.get(arguments[0]) : null;
        if (measured == null) {
            System.err.println("Say what to measure: imports, fulfilment or figures.");
            System.exit(2);
            return;
        }
        KAFKA.setLevel(Level.WARNING);
        Path checkout = Path.of(System.getProperty("kkr.checkout", ".")).toAbsolutePath();
        Path out = checkout.resolve(".kkr/bench-goals");
        Limits limits = new Limits();
        try (TokenIssuer issuer = new TokenIssuer();
                OneService service = new OneService(checkout, "goals", "target", out, issuer.port())) {
            Thread stop = new Thread(service::close, "stopping");
            Runtime.getRuntime().addShutdownHook(stop);
            Bench bench = new Bench(service, issuer, checkout.resolve("deploy/bench"), out, limits);
            limits.say(
                    "JDK %s, %d processors, %s.",
                    Runtime.version(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"));
            service.startDatabaseAndBroker();
            bench.execute("alter system set session_preload_libraries = 'auto_explain'");
            bench.execute("alter system set max_wal_size = '8GB'");
            bench.execute("alter system set maintenance_work_mem = '512MB'");
            bench.execute("select pg_reload_conf()");
            measured.run(bench);
            System.out.println(limits.table());
            limits.write(bench.result(arguments[0] + "-baseline.csv"));
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        System.exit(limits.good() ? 0 : 1);
    }
}
