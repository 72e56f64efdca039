package dk.kkr.goals.catalogue;

import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Themes and kinds of actors: two tables of one form. */
@Singleton
class Terms {

    /** Which of them. */
    enum Kind {
        THEME("theme", "themes"),
        ACTOR_KIND("actor_kind", "actor-kinds");

        private final String table;
        private final String path;

        Kind(String table, String path) {
            this.table = table;
            this.path = path;
        }

        /** Where it is in the API. */
        String path() {
            return path;
        }
    }

    private final Database database;

    Terms(Database database) {
        this.database = database;
    }

    List<Term> list(Kind kind, String after, int limit) {
        return database.query("select * from " + kind.table + " where code > :after order by code limit :limit")
                .set("after", after)
                .set("limit", limit)
                .list(Terms::read);
    }

    Optional<Term> find(Kind kind, String code) {
        return database.query("select * from " + kind.table + " where code = :code")
                .set("code", code)
                .first(Terms::read);
    }

    /** Writes it as the version it carries. */
    void put(Kind kind, Term term) {
        database.query("insert into " + kind.table + """
                         (code, name, name_en, valid_from, valid_to, version)
                        values (:code, :da, :en, :from, :to, :version)
                        on conflict (code) do update set name = excluded.name, name_en = excluded.name_en,
                            valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
                        """)
                .set("code", term.code())
                .set("da", term.name().da())
                .set("en", term.name().en())
                .set("from", term.validFrom())
                .set("to", term.validTo())
                .set("version", term.version())
                .update();
    }

    private static Term read(ResultSet row) throws SQLException {
        return new Term(
                row.getString("code"),
                new LocalText(row.getString("name"), row.getString("name_en")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }
}
