package dk.kkr.goals.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All contracts this service has been told of, in all their versions. */
@Singleton
public class Contracts {

    private static final String NEWEST = """
            select distinct on (contract_id) contract_id, version, deleted, body::text
            from contract_version
            where %s and (:asOf::timestamptz is null or known_from <= :asOf)
            order by contract_id, version desc
            """;

    private final Database database;
    private final ObjectMapper json;

    Contracts(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The contract as it is, or as it was known at a time (A7). */
    public Optional<Contract> find(UUID id, @Nullable Instant asOf) {
        return database
                .query(NEWEST.formatted("contract_id = :id"))
                .set("id", id)
                .set("asOf", asOf)
                .list(this::read)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All contracts of a hub, in the order of their ids. */
    public List<Contract> ofHub(String hub) {
        return list("hub = :value", hub);
    }

    /** All contracts of a year, in the order of their ids. */
    public List<Contract> ofYear(int year) {
        return list("year = :value", year);
    }

    private List<Contract> list(String condition, Object value) {
        return database
                .query(NEWEST.formatted(condition))
                .set("value", value)
                .set("asOf", null)
                .list(this::read)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean isHub(String code) {
        return database.query("select 1 from hub where code = :code")
                .set("code", code)
                .first(row -> true)
                .isPresent();
    }

    /**
     * The contract, if this caller may read what is not published about it.
     *
     * @throws Refusal 404 if there is none, or none the caller may know of
     */
    public Contract readable(UUID id, Caller caller, @Nullable Instant asOf) {
        return find(id, asOf).filter(contract -> mayRead(contract, caller)).orElseThrow(Contracts::unknown);
    }

    /**
     * The contract, if the caller is its hub.
     *
     * @throws Refusal 404 if the caller may not even know of it, 403 if they may read but not write
     */
    public Contract ownedBy(UUID id, Caller caller) {
        Contract contract = readable(id, caller, null);
        if (!caller.actsFor(Role.HUB, contract.hub())) {
            throw Refusal.forbidden(
                    "Only the contract's own hub does this; sign in as hub:" + contract.hub() + ".",
                    "Kun kontraktens eget erhvervshus gør dette; log ind som hub:" + contract.hub() + ".");
        }
        return contract;
    }

    /** Hub its own, KKR those of its hubs, a municipality its hub's once published, the agency and KL all. */
    private boolean mayRead(Contract contract, Caller caller) {
        if (caller.has(Role.KL) || caller.has(Role.ERST)) {
            return true;
        }
        if (caller.actsFor(Role.HUB, contract.hub()) || caller.actsFor(Role.KKR, contract.kkr())) {
            return true;
        }
        return contract.isPublished()
                && caller.has(Role.MUNICIPALITY)
                && caller.organisation() != null
                && database.query("select 1 from municipality where code = :code and hub = :hub")
                        .set("code", caller.organisation().code())
                        .set("hub", contract.hub())
                        .first(row -> true)
                        .isPresent();
    }

    static Refusal unknown() {
        return Refusal.notFound(
                "There is no such contract, or you may not know of it; check the id and sign in as its hub.",
                "Kontrakten findes ikke, eller du må ikke kende den; tjek id'et, og log ind som dens erhvervshus.");
    }

    private Optional<Contract> read(ResultSet row) throws SQLException {
        String body = row.getString("body");
        if (row.getBoolean("deleted") || body == null) {
            return Optional.empty();
        }
        try {
            JsonNode whole = json.readTree(body);
            return Optional.of(Contract.of(row.getLong("version"), whole));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored contract cannot be read", impossible);
        }
    }
}
