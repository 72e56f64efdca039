package dk.kkr.goals.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All editions of all statements. */
@Singleton
class Statements {

    private static final String SELECT =
            "select *, content::text as frozen from statement where contract_id = :contract";

    private final Database database;
    private final ObjectMapper json;

    Statements(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Statement made, String canonical, JsonNode provenance, Instant at) {
        ObjectNode content = json.createObjectNode();
        content.put("title", made.title());
        content.set("fulfilment", made.fulfilment());
        content.set("accounts", made.accounts());
        content.set("definitions", made.definitions());
        content.set("rows", made.rows());
        content.set("provenance", provenance);
        database.query("""
                        insert into statement (contract_id, edition, version, hub, kkr, year, status, approved_on,
                            approved_by, approved_at, note, sha256, canonical, content, transmissions)
                        values (:contract, :edition, :version, :hub, :kkr, :year, :status, :approvedOn,
                            :approvedBy, :at, :note, :sha256, :canonical, :content::jsonb, '[]')
                        """)
                .set("contract", made.contractId())
                .set("edition", made.edition())
                .set("version", made.version())
                .set("hub", made.hub())
                .set("kkr", made.kkr())
                .set("year", made.year())
                .set("status", made.status().name())
                .set("approvedOn", made.approvedOn())
                .set("approvedBy", made.approvedBy())
                .set("at", at)
                .set("note", made.note())
                .set("sha256", made.sha256())
                .set("canonical", canonical)
                .set("content", content.toString())
                .update();
    }

    /** Keeps a step of its way; what is frozen is not written again. */
    void change(Statement changed) {
        database.query("""
                        update statement set version = :version, status = :status, published_on = :publishedOn,
                            transmissions = :transmissions::jsonb, consideration = :consideration::jsonb
                        where contract_id = :contract and edition = :edition
                        """)
                .set("contract", changed.contractId())
                .set("edition", changed.edition())
                .set("version", changed.version())
                .set("status", changed.status().name())
                .set("publishedOn", changed.publishedOn())
                .set("transmissions", json.valueToTree(changed.transmissions()).toString())
                .set(
                        "consideration",
                        changed.consideration() == null
                                ? null
                                : json.valueToTree(changed.consideration()).toString())
                .update();
    }

    int nextEdition(UUID contract) {
        return database.query("select coalesce(max(edition), 0) + 1 from statement where contract_id = :contract")
                .set("contract", contract)
                .first(row -> row.getInt(1))
                .orElse(1);
    }

    Optional<Statement> find(UUID contract, int edition) {
        return database.query(SELECT + " and edition = :edition")
                .set("contract", contract)
                .set("edition", edition)
                .first(this::read);
    }

    List<Statement> list(UUID contract) {
        return database.query(SELECT + " order by edition")
                .set("contract", contract)
                .list(this::read);
    }

    Optional<String> canonical(UUID contract, int edition) {
        return database.query("select canonical from statement where contract_id = :contract and edition = :edition")
                .set("contract", contract)
                .set("edition", edition)
                .first(row -> row.getString(1));
    }

    /** Where the frozen figures came from, target by target; empty for editions of before this was kept. */
    List<JsonNode> provenance(UUID contract, int edition) {
        List<JsonNode> targets = new ArrayList<>();
        database.query("select content -> 'provenance' as provenance from statement"
                        + " where contract_id = :contract and edition = :edition")
                .set("contract", contract)
                .set("edition", edition)
                .first(row -> parse(row.getString(1) == null ? "[]" : row.getString(1)))
                .ifPresent(all -> all.forEach(targets::add));
        return targets;
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored statement cannot be read", impossible);
        }
    }

    void lock(UUID contract) {
        database.lock("statements:" + contract);
    }

    private Statement read(ResultSet row) throws SQLException {
        try {
            JsonNode frozen = json.readTree(row.getString("frozen"));
            String consideration = row.getString("consideration");
            return new Statement(
                    row.getObject("contract_id", UUID.class),
                    row.getString("hub"),
                    row.getString("kkr"),
                    row.getInt("year"),
                    frozen.path("title").asText(),
                    row.getInt("edition"),
                    Statement.Status.valueOf(row.getString("status")),
                    row.getString("sha256"),
                    row.getObject("approved_on", LocalDate.class),
                    row.getString("approved_by"),
                    row.getString("note"),
                    frozen.path("fulfilment"),
                    frozen.path("accounts"),
                    frozen.path("definitions"),
                    frozen.path("rows"),
                    row.getObject("published_on", LocalDate.class),
                    json.readValue(
                            row.getString("transmissions"), new TypeReference<List<Statement.Transmission>>() {}),
                    consideration == null ? null : json.readValue(consideration, Statement.Consideration.class),
                    row.getLong("version"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored statement cannot be read", impossible);
        }
    }
}
