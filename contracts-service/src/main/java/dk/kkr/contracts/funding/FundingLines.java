package dk.kkr.contracts.funding;

import dk.kkr.contracts.reference.ReferenceData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shares of all grants, one by one. */
@ApplicationScoped
class FundingLines {

    private static final String SELECTED = """
            from contract c join funding f on f.contract = c.id
            cross join lateral jsonb_to_recordset(f.shares)
                as s(municipality text, "amountDkk" bigint, inhabitants bigint)
            where (cast(:hub as text) is null or c.hub = :hub)
              and (cast(:kkr as text) is null or c.kkr = :kkr)
              and (cast(:municipality as text) is null or s.municipality = :municipality)
              and c.year between :fromYear and :toYear
              and (:everything or c.hub = cast(:ownHub as text) or c.kkr = cast(:ownKkr as text)
                or c.status in ('PUBLISHED', 'REPORTED')
                or s.municipality = cast(:ownMunicipality as text) and c.status in ('SIGNED', 'TRANSMITTED'))
            """;

    private static final String PAGE = "select c.year, c.hub, s.municipality, s.\"amountDkk\" as amount, f.basis,"
            + " s.inhabitants, f.basis_year, f.stated_total_dkk as total, c.id " + SELECTED
            + " and (c.year, c.hub, s.municipality) > (:afterYear, :afterHub, :afterMunicipality)"
            + " order by c.year, c.hub, s.municipality limit :fetch";

    private final EntityManager store;
    private final ReferenceData reference;

    FundingLines(EntityManager store, ReferenceData reference) {
        this.store = store;
        this.reference = reference;
    }

    /** What a list is filtered by, null for no filter, and who reads it. */
    record Filter(
            @Nullable String hub,
            @Nullable String kkr,
            @Nullable String municipality,
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            FundingSight sight) {}

    /** The last line that has been read. */
    record After(int year, String hub, String municipality) {

        static final After NOTHING = new After(Integer.MIN_VALUE, "", "");
    }

    /** By year, hub and municipality. */
    List<FundingLine> list(Filter filter, After after, int fetch) {
        Query query = filtered(store.createNativeQuery(PAGE, Tuple.class), filter)
                .setParameter("afterYear", after.year())
                .setParameter("afterHub", after.hub())
                .setParameter("afterMunicipality", after.municipality())
                .setParameter("fetch", fetch);
        ReferenceData.Names names = reference.names();
        List<FundingLine> lines = new ArrayList<>();
        for (Object row : query.getResultList()) {
            FundingLine line = line((Tuple) row);
            lines.add(line.named(names.near(line.municipality(), LocalDate.of(line.year(), 1, 1))));
        }
        return lines;
    }

    long count(Filter filter) {
        return ((Number) filtered(store.createNativeQuery("select count(*) " + SELECTED), filter)
                        .getSingleResult())
                .longValue();
    }

    private static Query filtered(Query query, Filter filter) {
        FundingSight sight = filter.sight();
        return query.setParameter("hub", filter.hub())
                .setParameter("kkr", filter.kkr())
                .setParameter("municipality", filter.municipality())
                .setParameter("fromYear", filter.fromYear() == null ? Integer.MIN_VALUE : filter.fromYear())
                .setParameter("toYear", filter.toYear() == null ? Integer.MAX_VALUE : filter.toYear())
                .setParameter("everything", sight.everything())
                .setParameter("ownHub", sight.hub())
                .setParameter("ownKkr", sight.kkr())
                .setParameter("ownMunicipality", sight.municipality());
    }

    private static FundingLine line(Tuple row) {
        Number inhabitants = (Number) row.get("inhabitants");
        return new FundingLine(
                ((Number) row.get("year")).intValue(),
                row.get("hub", String.class),
                row.get("municipality", String.class),
                null,
                ((Number) row.get("amount")).longValue(),
                FundingBody.Basis.valueOf(row.get("basis", String.class)),
                inhabitants == null ? null : inhabitants.longValue(),
                (Integer) row.get("basis_year"),
                ((Number) row.get("total")).longValue(),
                row.get("id", UUID.class));
    }
}
