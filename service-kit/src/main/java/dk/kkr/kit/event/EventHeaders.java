package dk.kkr.kit.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Headers of messages, by name. */
final class EventHeaders {

    /** CloudEvents extension attribute: the version of the aggregate the event is about. */
    static final String VERSION = "ce_aggregateversion";

    private EventHeaders() {}

    static @Nullable String find(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String get(Headers headers, String name) {
        String value = find(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("The message has no header " + name);
        }
        return value;
    }
}
