package dk.kkr.reporting.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says: the figures, the hub's account of each goal, and the definitions the figures were computed by.
 * Fields that this service does not know are left out here; they stay in {@link Statement#data()}.
 *
 * @param fulfilment null while nothing has been computed
 * @param accounts by the goal's key
 * @param definitions the goals of the contract revision, with purpose, indicators and thresholds
 * @param note what was noted at the approval
 */
public record Content(
        Fulfilment fulfilment,
        Map<String, Account> accounts,
        List<Definition> definitions,
        @Nullable String note,
        List<Transmission> transmissions,
        @Nullable Consideration consideration) {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("printable").addDeserializer(String.class, new PrintableText()))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Content {
        fulfilment = Objects.requireNonNullElseGet(fulfilment, Fulfilment::none);
        accounts = Objects.requireNonNullElse(accounts, Map.of());
        definitions = Objects.requireNonNullElse(definitions, List.of());
        transmissions = Objects.requireNonNullElse(transmissions, List.of());
    }

    static Content of(JsonNode data) {
        try {
            return JSON.treeToValue(data, Content.class);
        } catch (JsonProcessingException misfit) {
            throw new IllegalStateException("A statement is not of the form that was agreed", misfit);
        }
    }

    /** The definition of this goal, one without anything in it if there is none. */
    public Definition definition(String goal) {
        return definitions.stream()
                .filter(definition -> definition.key().equals(goal))
                .findFirst()
                .orElse(Definition.unknown(goal));
    }

    /** The titles of the goals, by key. */
    public Map<String, String> titles() {
        Map<String, String> titles = new HashMap<>();
        fulfilment.goals().forEach(goal -> titles.put(goal.key(), goal.title()));
        return titles;
    }
}
