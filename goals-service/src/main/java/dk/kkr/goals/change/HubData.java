package dk.kkr.goals.change;

import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;

/** All data of a hub as one thing, which one at a time may change. */
@Singleton
public class HubData {

    private final Database database;

    HubData(Database database) {
        this.database = database;
    }

    /** Holds back changes of the hub's data until the transaction ends, so that what is computed is of one moment. */
    public void hold(String hub) {
        database.query("select version from hub_data where hub = :hub for update")
                .set("hub", hub)
                .list(row -> row.getLong(1));
    }
}
