package dk.kkr.goals.statement;

import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.definition.Target;
import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;

/** The rows a contract's figures rest on, as a count and a hash in which their order does not matter (A6). */
@Singleton
class CountedRows {

    /** How many rows, and the SHA-256 of their content hashes in ascending order. */
    record Fingerprint(long count, String sha256) {}

    /** Registrations and evaluations. */
    record Rows(Fingerprint registrations, Fingerprint evaluations) {}

    private static final String COUNTED = """
            with counted as (
                select registration_id, content_sha256 from registration
                where hub = :hub and not retracted
                    and (year = any (:years::int[]) or (pathway = 'EARLY_WARNING' and year <= :latest))
            )
            """;

    private static final String HASH =
            ", encode(sha256(coalesce(string_agg(%1$s, ''::bytea order by %1$s), ''::bytea)), 'hex')";

    private final Database database;

    CountedRows(Database database) {
        this.database = database;
    }

    Rows of(Contract contract) {
        Set<Integer> years = years(contract);
        return new Rows(
                ask(contract, years, "select count(*)" + HASH.formatted("content_sha256") + " from counted"),
                ask(
                        contract,
                        years,
                        "select count(*)" + HASH.formatted("e.content_sha256") + " from counted c join evaluation e"
                                + " on e.hub = :hub and e.registration_id = c.registration_id where not e.retracted"));
    }

    private Fingerprint ask(Contract contract, Set<Integer> years, String select) {
        return database.query(COUNTED + select)
                .set("hub", contract.hub())
                .set("years", years.stream().map(String::valueOf).toList())
                .set("latest", years.stream().max(Integer::compare).orElse(0))
                .first(row -> new Fingerprint(row.getLong(1), row.getString(2)))
                .orElseThrow();
    }

    /** Every year some indicator looks at: its own, the one before for new companies, the one a rise is counted from. */
    private static Set<Integer> years(Contract contract) {
        Set<Integer> years = new TreeSet<>();
        contract.goals().forEach(goal -> goal.leaves().forEach(target -> add(contract, target, years)));
        return years;
    }

    private static void add(Contract contract, Target target, Set<Integer> years) {
        Indicator indicator = target.indicator();
        if (indicator == null || !indicator.kind().fromRows()) {
            return;
        }
        addYear(indicator, contract.year(), years);
        if (target.threshold() != null && target.threshold().sinceYear() != null) {
            addYear(indicator, target.threshold().sinceYear(), years);
        }
    }

    private static void addYear(Indicator indicator, int contractYear, Set<Integer> years) {
        int year = indicator.period().of(contractYear);
        years.add(year);
        if (indicator.kind() == Indicator.Kind.NEW_COMPANY_SHARE) {
            years.add(year - 1);
        }
    }
}
