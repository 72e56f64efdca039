package dk.kkr.kit.event;

import dk.kkr.kit.id.Ids;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Messages that could not be taken in, kept whole in the service's own database until they are replayed. Whatever came
 * through the broker fits in, however large; a message that comes again after a crash may be kept twice, and the inbox then
 * lets only one through.
 */
@Singleton
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final DataSource database;
    private final Inbox inbox;
    private final Clock clock;

    DeadLetters(DataSource database, Inbox inbox, Clock clock) {
        this.database = database;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * One message that was set aside.
     *
     * @param event id of the event; null for a message that is none
     * @param key of the message, empty if it had none
     * @param bytes size of its body
     * @param failure kind of the failure, never its text, which could hold data
     */
    public record Letter(
            UUID id,
            @Nullable String event,
            String topic,
            String key,
            @Nullable String type,
            long bytes,
            Instant setAsideAt,
            String failure) {}

    /** Keeps a message; false if the database did not take it. */
    boolean add(ConsumerRecord<String, byte[]> message, Exception failure) {
        UUID id = Ids.next();
        List<String> names = new ArrayList<>();
        List<byte @Nullable []> values = new ArrayList<>();
        for (Header header : message.headers()) {
            names.add(header.key());
            values.add(header.value());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into dead_letter"
                        + " (id, topic, key, header_names, header_values, body, failure, set_aside_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, message.topic());
            insert.setBytes(3, message.key() == null ? null : message.key().getBytes(StandardCharsets.UTF_8));
            insert.setArray(4, connection.createArrayOf("text", names.toArray()));
            insert.setArray(5, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
            insert.setBytes(6, message.value());
            insert.setString(7, failure.getClass().getSimpleName());
            insert.setObject(8, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
            LOG.errorf("A message of %s was set aside as %s; see GET /v1/dead-letters", message.topic(), id);
            return true;
        } catch (SQLException away) {
            LOG.warnf("The dead letter %s could not be kept yet: %s", id, away.getMessage());
            return false;
        }
    }

    /** Letters that have not been replayed, oldest first. */
    List<Letter> list(@Nullable UUID after, int count) {
        return read(
                "select * from dead_letter where id > ? order by id limit ?",
                select -> {
                    select.setObject(1, after == null ? new UUID(0, 0) : after);
                    select.setInt(2, count);
                },
                row -> {
                    ConsumerRecord<String, byte[]> message = message(row);
                    return new Letter(
                            row.getObject("id", UUID.class),
                            EventHeaders.find(message.headers(), "ce_id"),
                            message.topic(),
                            message.key() == null ? "" : message.key(),
                            EventHeaders.find(message.headers(), "ce_type"),
                            message.value() == null ? 0 : message.value().length,
                            row.getObject("set_aside_at", OffsetDateTime.class).toInstant(),
                            row.getString("failure"));
                });
    }

    long count() {
        return read("select count(*) from dead_letter", select -> {}, row -> row.getLong(1))
                .get(0);
    }

    /**
     * Takes the message in again; on success it leaves the list. A crash between the two leaves a letter that the inbox knows,
     * and replaying that merely removes it.
     *
     * @return false if there is no such letter
     * @throws RuntimeException as the consumer throws it, if it fails again
     */
    boolean replay(UUID id) throws IOException {
        Optional<ConsumerRecord<String, byte[]>> found = read(
                        "select * from dead_letter where id = ?",
                        select -> select.setObject(1, id),
                        DeadLetters::message)
                .stream()
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        inbox.take(ReceivedEvent.of(found.get()));
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from dead_letter where id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
            return true;
        } catch (SQLException failure) {
            throw new IllegalStateException("The dead letter could not be removed", failure);
        }
    }

    private interface Binding {
        void to(PreparedStatement select) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String query, Binding binding, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            binding.to(select);
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("The dead letters cannot be read", failure);
        }
    }

    /** The message as it came, but for its partition and offset, which mean nothing any more. */
    private static ConsumerRecord<String, byte[]> message(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("key");
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                row.getString("topic"),
                0,
                0,
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                row.getBytes("body"));
        Headers headers = message.headers();
        String[] names =
                Objects.requireNonNull((String[]) row.getArray("header_names").getArray());
        byte[][] values =
                Objects.requireNonNull((byte[][]) row.getArray("header_values").getArray());
        for (int i = 0; i < names.length; i++) {
            headers.add(names[i], values[i]);
        }
        return message;
    }
}
