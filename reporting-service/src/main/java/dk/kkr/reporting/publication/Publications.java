package dk.kkr.reporting.publication;

import dk.kkr.kit.http.Place;
import dk.kkr.reporting.publication.Publication.File;
import dk.kkr.reporting.publication.Publication.Kind;
import dk.kkr.reporting.store.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is published, the newest first. */
@Singleton
class Publications {

    /** The order of what was published on one day is fixed by kind, id and edition. */
    private static final String ALL = """
            select p.*, h.name as hub_name from (
                select 'FRAMEWORK_AGREEMENT' as kind, id, 0 as edition, title, null as hub, from_year as year, to_year,
                       null::int as shown, published_on, sha256
                from model.framework_agreement where published_on is not null and status = 'PUBLISHED'
                union all
                select 'CONTRACT', id, 0, title, hub, year, null, null, published_on, sha256
                from model.contract where published_on is not null and status in ('PUBLISHED', 'REPORTED')
                union all
                select 'STATEMENT', contract_id, edition, title, hub, year, null,
                       (data -> 'fulfilment' ->> 'shown')::int, published_on, sha256
                from model.statement where published_on is not null and status = 'PUBLISHED'
            ) p left join model.hub h on h.code = p.hub
            """;

    private static final String FILTER = """
             where (?::text is null or p.kind = ?) and (?::text is null or p.hub = ?)
               and (?::int is null or ? between p.year and coalesce(p.to_year, p.year))
            """;

    private static final List<File> STATEMENT_FILES = List.of(
            new File("HTML", "text/html", "html"),
            new File("PDF", "application/pdf", "pdf"),
            new File("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            new File("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            new File("CSV", "text/csv", "csv"),
            new File("JSON", "application/json", "json"));

    /** Which ones; null sets no limit. */
    record Wanted(
            @Nullable Kind kind,
            @Nullable String hub,
            @Nullable Integer year) {

        static final Wanted ALL = new Wanted(null, null, null);

        private @Nullable Object[] parameters() {
            String name = kind == null ? null : kind.name();
            return new @Nullable Object[] {name, name, hub, hub, year, year};
        }
    }

    private final Database database;

    Publications(Database database) {
        this.database = database;
    }

    long count(Wanted wanted) {
        return database.first(
                        row -> row.getLong(1),
                        "select count(*) from (" + ALL + FILTER + ") counted",
                        wanted.parameters())
                .orElse(0L);
    }

    /**
     * @param after the key of the last one seen (see {@link #key}), the beginning is the newest
     */
    List<Publication> list(Wanted wanted, Place after, int limit) {
        Object[] place = {
            after.day(0, LocalDate.of(9999, 12, 31)), after.text(1, ""), after.id(2, new UUID(0, 0)), after.number(3, 0)
        };
        @Nullable Object[] wants = wanted.parameters();
        @Nullable Object[] all = new @Nullable Object[wants.length + 6];
        System.arraycopy(wants, 0, all, 0, wants.length);
        all[wants.length] = place[0];
        System.arraycopy(place, 0, all, wants.length + 1, 4);
        all[wants.length + 5] = limit;
        return database.list(Publications::publication, ALL + FILTER + """
                           and (p.published_on < ? or (p.published_on = ? and (p.kind, p.id, p.edition) > (?, ?, ?)))
                         order by p.published_on desc, p.kind, p.id, p.edition limit ?""", all);
    }

    /** What fixes the place of a publication in the list. */
    static Object[] key(Publication publication) {
        return new Object[] {
            publication.publishedOn(),
            publication.kind(),
            publication.id(),
            Objects.requireNonNullElse(publication.edition(), 0)
        };
    }

    private static Publication publication(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        String id = row.getString("id");
        int edition = row.getInt("edition");
        String hub = row.getString("hub");
        String hubName = row.getString("hub_name") == null ? hub : row.getString("hub_name");
        return new Publication(
                kind,
                id,
                edition == 0 ? null : edition,
                kind == Kind.STATEMENT
                        ? "Resultatopgørelse " + row.getInt("year") + " – " + hubName
                        : row.getString("title"),
                hub,
                hubName,
                row.getInt("year"),
                row.getObject("to_year", Integer.class),
                row.getObject("shown", Integer.class),
                Objects.requireNonNull(Database.date(row, "published_on")),
                row.getString("sha256"),
                files(kind, id, edition));
    }

    private static List<File> files(Kind kind, String id, int edition) {
        return switch (kind) {
            case FRAMEWORK_AGREEMENT -> List.of();
            case CONTRACT -> List.of(new File("HTML", "text/html", "/kontrakter/" + id));
            case STATEMENT ->
                STATEMENT_FILES.stream()
                        .map(file -> new File(
                                file.name(),
                                file.type(),
                                "/v1/result-statements/" + id + "." + file.href() + "?edition=" + edition))
                        .toList();
        };
    }
}
