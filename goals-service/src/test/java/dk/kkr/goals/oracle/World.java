package dk.kkr.goals.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was told about one hub, each thing with the round in which it was told. */
final class World {

    record Place(String code, boolean rural) {}

    record Inhabitants(int round, String municipality, int year, int count) {}

    record Row(int round, ObjectNode json) {}

    record Measured(
            int round, int year, String measure, @Nullable String segment, BigDecimal value, String owner) {}

    /** An activity, or an assessment if the key is empty; null content takes it back. */
    record Note(
            int round, String goal, String key, @Nullable JsonNode body) {}

    record Version(int round, JsonNode body) {}

    final String hub;
    final List<Place> places = new ArrayList<>();
    final List<Inhabitants> inhabitants = new ArrayList<>();
    final List<Row> registrations = new ArrayList<>();
    final List<Row> evaluations = new ArrayList<>();
    final List<Measured> measurements = new ArrayList<>();
    final Map<String, List<Version>> contracts = new HashMap<>();
    final Map<String, List<Note>> notes = new HashMap<>();

    World(String hub) {
        this.hub = hub;
    }

    /** The versions that hold after a round: of each id the one recorded last, unless it takes the row back (R2). */
    static List<JsonNode> settled(List<Row> rows, String id, int round) {
        Map<String, JsonNode> newest = new HashMap<>();
        for (Row row : rows) {
            if (row.round() <= round) {
                String key = row.json().path(id).asText();
                JsonNode known = newest.get(key);
                if (known == null
                        || row.json()
                                        .path("recordedAt")
                                        .asText()
                                        .compareTo(known.path("recordedAt").asText())
                                > 0) {
                    newest.put(key, row.json());
                }
            }
        }
        List<JsonNode> holding = new ArrayList<>();
        for (JsonNode row : newest.values()) {
            if (!row.path("retracted").asBoolean(false)) {
                holding.add(row);
            }
        }
        return holding;
    }
}
