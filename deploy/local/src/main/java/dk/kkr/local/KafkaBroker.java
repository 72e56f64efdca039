package dk.kkr.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** One Kafka broker that is also its own controller (KRaft), with data that last. */
final class KafkaBroker implements Part {

    private static final int HEAP = 256;

    private final Settings settings;
    private final Report report;
    private final Jvm jvm;
    private final Path data;
    private final int port;
    private final int controllerPort;
    private @Nullable Child child;

    KafkaBroker(Settings settings, Report report, Jvm jvm) {
        this(
                settings,
                report,
                jvm,
                settings.data().resolve("kafka"),
                settings.ports().of("kafka"),
                settings.ports().of("kafka-controller"));
    }

    KafkaBroker(Settings settings, Report report, Jvm jvm, Path data, int port, int controllerPort) {
        this.settings = settings;
        this.report = report;
        this.jvm = jvm;
        this.data = data;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public void start() {
        report.doing(name(), formatted() ? "starting" : "making an empty broker");
        format("kafka");
        child = launch("kafka", jvm.withCache("kafka", List.of(settings.classPath()), jvmCommand()));
        report.done(name(), "ready");
    }

    private boolean formatted() {
        return Files.exists(data.resolve("log/meta.properties"));
    }

    /** Makes an empty broker unless there is one already. */
    void format(String process) {
        Path properties = writeProperties();
        if (!formatted()) {
            Directories.delete(data.resolve("log"));
            List<String> command = jvmCommand();
            command.addAll(List.of(
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    Uuid.randomUuid().toString(),
                    "-c",
                    properties.toString()));
            Child.start(process + "-format", settings, command, environment()).awaitEnd(Duration.ofSeconds(60));
        }
    }

    List<String> jvmCommand() {
        return jvm.command(HEAP, List.of("-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %5$s%6$s%n"));
    }

    /** Starts the broker by {@code jvmCommand} and returns when it listens. */
    Child launch(String process, List<String> jvmCommand) {
        List<String> command = new ArrayList<>(jvmCommand);
        command.addAll(List.of("kafka.Kafka", properties().toString()));
        return Child.start(process, settings, command, environment())
                .await(() -> Probe.listens(port), Duration.ofSeconds(90));
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    private Map<String, String> environment() {
        return Map.of("CLASSPATH", settings.classPath());
    }

    private Path properties() {
        return data.resolve("server.properties");
    }

    private Path writeProperties() {
        Path file = properties();
        try {
            Files.createDirectories(data);
            Files.writeString(file, """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%d
                    listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%d
                    controller.listener.names=CONTROLLER
                    inter.broker.listener.name=PLAINTEXT
                    log.dirs=%s
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=4
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    transaction.state.log.num.partitions=4
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    auto.create.topics.enable=false
                    group.initial.rebalance.delay.ms=0
                    message.max.bytes=10000000
                    group.min.session.timeout.ms=1000
                    """.formatted(controllerPort, port, controllerPort, port, data.resolve("log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop(Duration.ofSeconds(20));
        }
    }

    /** Ends the broker as a crash would. */
    void kill() {
        if (child != null) {
            child.kill();
        }
    }

    @Override
    public boolean alive() {
        return child != null && child.alive();
    }

    @Override
    public long pid() {
        return child == null ? 0 : child.pid();
    }
}
