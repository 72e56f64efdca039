package dk.kkr.reporting.reference;

import dk.kkr.reporting.store.Database;
import jakarta.inject.Singleton;

/** The names of hubs and KKRs; the code where the name is not known yet. */
@Singleton
public class Places {

    private final Database database;

    Places(Database database) {
        this.database = database;
    }

    /** Such as {@code Erhvervshus Nordjylland} for {@code nordjylland}. */
    public String hubName(String code) {
        return database.first(row -> row.getString("name"), "select name from model.hub where code = ?", code)
                .orElse(code);
    }

    /** Such as {@code KKR Syddanmark} for {@code syddanmark}. */
    public String kkrName(String code) {
        return database.first(row -> row.getString("name"), "select name from model.kkr where code = ?", code)
                .orElse(code);
    }
}
