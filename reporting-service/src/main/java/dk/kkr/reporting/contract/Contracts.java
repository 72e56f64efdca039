package dk.kkr.reporting.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.kkr.reporting.store.Database;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Contracts as kept from events. */
@Singleton
class Contracts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Database database;

    Contracts(Database database) {
        this.database = database;
    }

    /** The contract, if it is published and so open to all. */
    Optional<PublishedContract> published(UUID id) {
        return database.first(row -> row.getString("data"), """
                        select data from model.contract
                        where id = ? and published_on is not null and status in ('PUBLISHED', 'REPORTED')""", id).map(Contracts::read);
    }

    private static PublishedContract read(String data) {
        try {
            return JSON.readValue(data, PublishedContract.class);
        } catch (JsonProcessingException misfit) {
            throw new IllegalStateException("A contract is not of the form that was agreed", misfit);
        }
    }
}
