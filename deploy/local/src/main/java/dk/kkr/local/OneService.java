package dk.kkr.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One service with a database server and a broker of its own and nothing else, on free loopback ports and in a state
 * directory of its own: for measurements, which the rest of the stack would disturb.
 */
public final class OneService implements AutoCloseable {

    private final String name;
    private final Settings settings;
    private final Guard guard;
    private final Report report = new Report(System.out);
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final Jvm jvm;
    private final Service service;
    private final Map<String, Service> beside = new LinkedHashMap<>();
    private boolean closed;

    /**
     * @param built where in its module the runnable jar is, such as {@code target}
     * @param state is emptied first
     * @param issuerPort where tokens come from
     */
    public OneService(Path checkout, String name, String built, Path state, int issuerPort) {
        Directories.delete(state);
        Map<String, String> environment = new HashMap<>();
        environment.put("KKR_STATE", state.toString());
        environment.put("KKR_CACHE", checkout.resolve(".kkr/cache").toString());
        environment.put("KKR_AOT", "off");
        environment.put(Ports.variable("keycloak"), Integer.toString(issuerPort));
        List<String> parts = new ArrayList<>(List.of("kafka", "kafka-controller", "postgres"));
        parts.addAll(Service.NAMES);
        for (String part : parts) {
            environment.put(Ports.variable(part), Integer.toString(FreePort.next()));
        }
        this.name = name;
        this.settings = Settings.from(environment, checkout);
        this.jvm = new Jvm(settings, new AheadOfTimeCaches(settings));
        this.postgres = new PostgresServer(settings, report);
        this.kafka = new KafkaBroker(settings, report, jvm);
        this.service = new Service(name, settings, report, jvm, postgres, kafka, built);
        this.guard = Guard.over(settings);
    }

    public void startDatabaseAndBroker() {
        postgres.start();
        kafka.start();
    }

    /** @param jvmOptions options of the JVM the service runs on; nothing is added but where its state is */
    public void startService(List<String> jvmOptions) {
        service.start(command(jvmOptions));
    }

    /** Starts another service beside it, with a database of its own in the same server. */
    public void startBeside(String other, List<String> jvmOptions) {
        Service another = new Service(other, settings, report, jvm, postgres, kafka);
        beside.put(other, another);
        another.start(command(jvmOptions));
    }

    private List<String> command(List<String> jvmOptions) {
        List<String> command = new ArrayList<>(List.of(settings.java().toString(), "-Dkkr.state=" + settings.state()));
        command.addAll(jvmOptions);
        return command;
    }

    /** Ends the service at once, as a crash would; it can be started again. */
    public void killService() {
        service.kill();
    }

    /** Of the service, with the loopback address. */
    public String address() {
        return address(name);
    }

    /** Of any service that was started. */
    public String address(String service) {
        return "http://127.0.0.1:" + settings.ports().of(service);
    }

    public String bootstrapServers() {
        return kafka.bootstrap();
    }

    /** A connection to the service's database that may do everything. */
    public Connection connect() throws SQLException {
        return postgres.connect(name);
    }

    /** Processor time the service has taken since it was started. */
    public Duration serviceTime() {
        return time(service.pid());
    }

    /** Processor time the database server has taken, but for those of its processes that have ended. */
    public Duration databaseTime() {
        return ProcessHandle.of(postgres.pid()).stream()
                .flatMap(ProcessHandle::children)
                .map(child -> time(child.pid()))
                .reduce(time(postgres.pid()), Duration::plus);
    }

    private static Duration time(long process) {
        return ProcessHandle.of(process)
                .flatMap(one -> one.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    public Path databaseLog() {
        return settings.log("postgres");
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        beside.values().forEach(Service::stop);
        service.stop();
        kafka.stop();
        postgres.stop();
        guard.close();
        report.close();
        Directories.delete(settings.data());
    }
}
