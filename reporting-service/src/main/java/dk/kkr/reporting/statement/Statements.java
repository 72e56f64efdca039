package dk.kkr.reporting.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.kkr.kit.event.ReceivedEvent;
import dk.kkr.reporting.store.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Live statements and editions, as kept from events. */
@Singleton
public class Statements {

    private record Live(UUID contractId, String hub, String kkr, int year, String title) {}

    private record Edition(
            UUID contractId,
            int edition,
            String hub,
            String kkr,
            int year,
            String title,
            String status,
            String sha256,
            LocalDate approvedOn,
            @Nullable LocalDate publishedOn) {}

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    /** All editions of a contract, the newest first. */
    public List<Statement> editions(UUID contract) {
        return database.list(
                Statements::edition,
                "select * from model.statement where contract_id = ? order by edition desc",
                contract);
    }

    public Optional<Statement> edition(UUID contract, int edition) {
        return database.first(
                Statements::edition,
                "select * from model.statement where contract_id = ? and edition = ?",
                contract,
                edition);
    }

    /** The figures of the contract as they are now. */
    public Optional<Statement> live(UUID contract) {
        return database.first(Statements::live, "select * from model.live_statement where contract_id = ?", contract);
    }

    void keepLive(ReceivedEvent event) {
        Live live = event.as(Live.class);
        database.write(
                """
                insert into model.live_statement as known (contract_id, hub, kkr, year, title, data, version)
                values (?, ?, ?, ?, ?, ?::json, ?)
                on conflict (contract_id) do update set hub = excluded.hub, kkr = excluded.kkr, year = excluded.year,
                    title = excluded.title, data = excluded.data, version = excluded.version
                where known.version < excluded.version""",
                live.contractId(),
                live.hub(),
                live.kkr(),
                live.year(),
                live.title(),
                String.valueOf(event.data()),
                event.version());
    }

    void dropLive(UUID contract) {
        database.write("delete from model.live_statement where contract_id = ?", contract);
    }

    void keepEdition(ReceivedEvent event) {
        Edition edition = event.as(Edition.class);
        database.write(
                """
                insert into model.statement as known (contract_id, edition, hub, kkr, year, title, status, sha256,
                    approved_on, published_on, data, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)
                on conflict (contract_id, edition) do update set status = excluded.status,
                    published_on = excluded.published_on, data = excluded.data, version = excluded.version
                where known.version < excluded.version""",
                edition.contractId(),
                edition.edition(),
                edition.hub(),
                edition.kkr(),
                edition.year(),
                edition.title(),
                edition.status(),
                edition.sha256(),
                edition.approvedOn(),
                edition.publishedOn(),
                String.valueOf(event.data()),
                event.version());
    }

    private static Statement edition(ResultSet row) throws SQLException {
        return statement(
                row,
                row.getInt("edition"),
                Statement.Status.valueOf(row.getString("status")),
                row.getString("sha256"),
                Database.date(row, "approved_on"),
                Database.date(row, "published_on"));
    }

    private static Statement live(ResultSet row) throws SQLException {
        return statement(row, null, Statement.Status.LIVE, null, null, null);
    }

    private static Statement statement(
            ResultSet row,
            @Nullable Integer edition,
            Statement.Status status,
            @Nullable String sha256,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate publishedOn)
            throws SQLException {
        try {
            return new Statement(
                    Database.uuid(row, "contract_id"),
                    edition,
                    row.getString("hub"),
                    row.getString("kkr"),
                    row.getInt("year"),
                    row.getString("title"),
                    status,
                    sha256,
                    approvedOn,
                    publishedOn,
                    row.getLong("version"),
                    Content.JSON.readTree(row.getString("data")));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A json column holds no JSON", impossible);
        }
    }
}
