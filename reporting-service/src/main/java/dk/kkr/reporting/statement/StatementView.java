package dk.kkr.reporting.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as JSON: that of {@code fulfilment}, whole and in its order, with what makes it an edition before it and
 * the hub's account in each goal.
 */
public final class StatementView {

    private static final List<String> AFTER = List.of("note", "rows", "transmissions", "consideration");

    private StatementView() {}

    public static ObjectNode of(Statement statement, String hubName, String kkrName) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("contractId", statement.contractId().toString());
        view.put("title", statement.title());
        view.put("hub", statement.hub());
        view.put("hubName", hubName);
        view.put("kkr", statement.kkr());
        view.put("kkrName", kkrName);
        view.put("year", statement.year());
        view.put("status", statement.status().name());
        view.put("live", statement.isLive());
        view.put("edition", statement.edition());
        view.put("sha256", statement.sha256());
        view.put("approvedOn", text(statement.approvedOn()));
        view.put("publishedOn", text(statement.publishedOn()));
        if (!statement.isLive()) {
            for (String field : AFTER) {
                if (statement.data().has(field)) {
                    view.set(field, statement.data().get(field));
                }
            }
        }
        statement.data().path("fulfilment").properties().forEach(field -> {
            if (!view.has(field.getKey())) {
                view.set(field.getKey(), field.getKey().equals("goals") ? goals(statement.data()) : field.getValue());
            }
        });
        return view;
    }

    private static ArrayNode goals(JsonNode data) {
        ArrayNode goals = JsonNodeFactory.instance.arrayNode();
        for (JsonNode goal : data.path("fulfilment").path("goals")) {
            ObjectNode told = goals.addObject();
            told.setAll((ObjectNode) goal);
            JsonNode account = data.path("accounts").path(goal.path("key").asText());
            told.set("account", account.isMissingNode() ? null : account);
        }
        return goals;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
