package dk.kkr.contracts.contract;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Pages of contracts as they were read, each good until a contract is changed by whichever replica: the database counts the
 * transactions that change contracts, and a page is kept under the count read before it.
 */
@ApplicationScoped
class KeptPages {

    /** About 8 MiB. */
    private static final int MOST_CONTRACTS = 20_000;

    private final DataSource database;
    private final Cache<Key, List<ContractSummary>> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_CONTRACTS)
            .weigher((Key key, List<ContractSummary> page) -> 1 + page.size())
            .build();

    KeptPages(DataSource database) {
        this.database = database;
    }

    /** What is asked of the database, whole: nobody is given a page that was read for somebody who sees more. */
    record Asked(String sql, Map<String, Object> values) {}

    private record Key(long changes, Asked asked) {}

    List<ContractSummary> get(Asked asked, Function<Asked, List<ContractSummary>> read) {
        return pages.get(new Key(changes(), asked), key -> List.copyOf(read.apply(key.asked())));
    }

    private long changes() {
        try (Connection connection = database.getConnection();
                PreparedStatement sql = connection.prepareStatement("select count from contract_changes");
                ResultSet row = sql.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new PersistenceException("could not read how often contracts have changed", failed);
        }
    }
}
