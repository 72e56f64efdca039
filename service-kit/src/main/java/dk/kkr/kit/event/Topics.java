package dk.kkr.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the topics that this service uses, compacted, where they are not there yet and {@code kkr.topics.create} says so.
 * Runs beside the start, so that a broker that is away does not hold it up.
 */
@Singleton
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final Map<String, Object> settings;
    private final List<String> names = new ArrayList<>();
    private final boolean enabled;
    private final Thread thread = new Thread(this::run, "topics");
    private volatile boolean stopping;

    Topics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kkr.topics.create", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "kkr.topics.produced") Optional<List<String>> produced,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") Optional<List<String>> consumed) {
        this.settings = new HashMap<>(broker);
        this.enabled = enabled;
        names.addAll(produced.orElse(List.of()));
        names.addAll(consumed.orElse(List.of()));
    }

    void start(@Observes StartupEvent starting) {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        thread.interrupt();
    }

    private void run() {
        while (!stopping) {
            try (Admin admin = Admin.create(settings)) {
                for (String name : names) {
                    create(admin, name);
                }
                return;
            } catch (ExecutionException brokerAway) {
                LOG.warnf("Topics could not be made yet: %s", brokerAway.getMessage());
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void create(Admin admin, String name) throws ExecutionException, InterruptedException {
        NewTopic topic = new NewTopic(name, Optional.of(1), Optional.empty())
                .configs(Map.of("cleanup.policy", "compact", "max.message.bytes", "9000000"));
        try {
            admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException known) {
            if (!(known.getCause() instanceof TopicExistsException)) {
                throw known;
            }
        } catch (java.util.concurrent.TimeoutException away) {
            throw new ExecutionException(away);
        }
    }
}
