package dk.kkr.contracts.funding;

import dk.kkr.contracts.reference.ReferenceData;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.http.Place;
import dk.kkr.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers lists of shares as a page of JSON, or whole as CSV. */
@ApplicationScoped
class FundingListing {

    static final String CSV = "text/csv";

    private static final MediaType CSV_UTF8 = new MediaType("text", "csv").withCharset("UTF-8");
    private static final int AT_ONCE = 500;

    private final FundingLines lines;
    private final ReferenceData reference;
    private final Callers callers;

    FundingListing(FundingLines lines, ReferenceData reference, Callers callers) {
        this.lines = lines;
        this.reference = reference;
        this.callers = callers;
    }

    /** A page for the OpenAPI document. */
    record Listed(
            List<FundingLine> items,
            @Nullable String next,
            @Nullable Long total) {}

    /** What is asked for; null for no filter. */
    record Wanted(
            @Nullable String hub,
            @Nullable String kkr,
            @Nullable String municipality,
            @Nullable Integer fromYear,
            @Nullable Integer toYear) {}

    Response answer(Request request, Wanted wanted, PageQuery page) {
        if (wanted.fromYear() != null && wanted.toYear() != null && wanted.fromYear() > wanted.toYear()) {
            throw Refusal.invalid(
                    "?toYear",
                    "YEARS_REVERSED",
                    "toYear is not before fromYear; correct one of them.",
                    "toYear ligger ikke før fromYear; ret et af dem.");
        }
        FundingLines.Filter filter = new FundingLines.Filter(
                wanted.hub(),
                wanted.kkr(),
                wanted.municipality(),
                wanted.fromYear(),
                wanted.toYear(),
                FundingSight.of(callers.current()));
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_UTF8).build());
        if (chosen != null && chosen.getMediaType().isCompatible(CSV_UTF8)) {
            return csv(filter);
        }
        return Response.ok(page(filter, page), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Page<FundingLine> page(FundingLines.Filter filter, PageQuery page) {
        Place after = page.place(3);
        FundingLines.After last =
                new FundingLines.After(after.number(0, Integer.MIN_VALUE), after.text(1, ""), after.text(2, ""));
        return Page.of(
                lines.list(filter, last, page.fetch()),
                page,
                line -> new Object[] {line.year(), line.hub(), line.municipality()},
                page.count() ? lines.count(filter) : null);
    }

    private Response csv(FundingLines.Filter filter) {
        Map<String, String> hubs = reference.hubNames();
        StreamingOutput body = out -> FundingCsv.write(out, hubs, after -> lines.list(filter, after, AT_ONCE));
        return Response.ok(body, CSV_UTF8)
                .header("Content-Disposition", "attachment; filename=\"tilskud.csv\"")
                .build();
    }
}
