package dk.kkr.goals.explanation;

import dk.kkr.goals.definition.Contract;
import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.definition.Goal;
import dk.kkr.goals.definition.Indicator;
import dk.kkr.goals.fulfilment.ComputedTarget;
import dk.kkr.goals.indicator.Provenances;
import dk.kkr.goals.indicator.Provenances.Looked;
import dk.kkr.goals.reading.RowReads;
import dk.kkr.goals.sql.OneState;
import dk.kkr.goals.sql.Times;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.http.Place;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the figure of a target comes from. */
@Path("/v1/contracts/{id}/goals/{goal}/targets/{target}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Provenance", description = "Where a figure comes from: in sentences, line by line, row by row")
@Blocking
public class ExplanationResource {

    private final Contracts contracts;
    private final Explanations explanations;
    private final Provenances provenances;
    private final RowReads reads;
    private final Callers callers;

    ExplanationResource(
            Contracts contracts, Explanations explanations, Provenances provenances, RowReads reads, Callers callers) {
        this.contracts = contracts;
        this.explanations = explanations;
        this.provenances = provenances;
        this.reads = reads;
        this.callers = callers;
    }

    @GET
    @OneState
    @Path("explanation")
    @RolesAllowed({Role.HUB, Role.KKR, Role.KL, Role.ERST, Role.MUNICIPALITY})
    @Operation(
            summary = "How a target's figure came about",
            description = "In Danish, or with `Accept-Language: en` in English: what the figure is, how many rows count"
                    + " and why others do not, the imports they came by, and the calculation line by line. A group is"
                    + " explained as the mean of its members. `target` is a key, which is the only one in its goal.")
    public Explanation explain(
            @PathParam("id") UUID id,
            @PathParam("goal") String goalKey,
            @PathParam("target") String key,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(description = "as it was known at this time", example = "2025-03-01T12:00:00Z")
                    String asOf,
            @Context HttpHeaders headers) {
        Instant time = Times.read("?asOf", asOf);
        Contract contract = contracts.readable(id, callers.current(), time);
        Goal goal = contract.goal(goalKey);
        ComputedTarget target = explanations.target(contract, goal, key, time);
        return explanations.explain(contract, goal, target, time, Wording.in(headers.getAcceptableLanguages()));
    }

    @GET
    @OneState
    @Path("rows")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(
            summary = "The rows behind a target's figure",
            description = "Those that counted; with `leftOut` those that did not for that reason, as the explanation"
                    + " names it. For the contract's own hub and the agency; every read is kept.")
    public Page<Provenances.Row> rows(
            @PathParam("id") UUID id,
            @PathParam("goal") String goalKey,
            @PathParam("target") String key,
            @QueryParam("leftOut") @Nullable @Parameter(example = "EARLY_WARNING_COMPANY") String reason,
            @QueryParam("year")
                    @Nullable
                    @Parameter(description = "of a rise: the earlier year; else the year of the target's rows")
                    Integer year,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(description = "as it was known at this time", example = "2025-03-01T12:00:00Z")
                    String asOf,
            @Valid @BeanParam PageQuery page) {
        Instant time = Times.read("?asOf", asOf);
        Caller caller = callers.current();
        Contract contract = contracts.readable(id, caller, time);
        Goal goal = contract.goal(goalKey);
        ComputedTarget target = explanations.target(contract, goal, key, time);
        Looked looked = looked(contract, target, year, time);
        Place after = page.place(2);
        List<Provenances.Row> rows = provenances.rows(looked, reason, after, page.fetch());
        reads.keep(
                caller,
                RowReads.What.TARGET_ROWS,
                "contract:" + id + ", " + goal.key() + "/" + target.path() + ", " + looked.year(),
                Math.min(rows.size(), page.limit()));
        return Page.of(
                rows,
                page,
                row -> new Object[] {row.registrationId(), row.evaluationId() == null ? "" : row.evaluationId()},
                page.count() ? provenances.count(looked, reason) : null);
    }

    /** All segments of a target that looks at each alone are listed together; the rows tell which is theirs. */
    private static Looked looked(
            Contract contract, ComputedTarget target, @Nullable Integer year, @Nullable Instant asOf) {
        if (target.placed() == null || !target.placed().indicator().kind().fromRows()) {
            throw Refusal.notFound(
                    "The target is not computed from rows; its explanation says where its figure comes from.",
                    "Målepunktet regnes ikke af rækker; forklaringen siger, hvor tallet kommer fra.");
        }
        Indicator indicator = target.placed().indicator();
        Indicator.Filter filter = indicator.filter();
        Indicator all = indicator.perSegment()
                ? indicator.with(new Indicator.Filter(
                        List.of("GROWTH", "OPERATIONS"),
                        filter.pathways(),
                        filter.themes(),
                        filter.youngerThanYears(),
                        filter.settlement()))
                : indicator;
        int ofTarget = indicator.period().of(contract.year());
        return new Looked(contract.hub(), year == null ? ofTarget : year, all, asOf);
    }
}
