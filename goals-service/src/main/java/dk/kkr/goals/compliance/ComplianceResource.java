package dk.kkr.goals.compliance;

import dk.kkr.goals.definition.Contracts;
import dk.kkr.goals.reading.RowReads;
import dk.kkr.goals.sql.OneState;
import dk.kkr.goals.sql.Years;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Answers;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a hub must see to beside its goals. */
@Path("/v1/hubs/{hub}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance", description = "Evaluations that are missing, and long guidance without a decision")
@Blocking
public class ComplianceResource {

    private static final int FIRST = 100;

    private final Shortcomings shortcomings;
    private final Decisions decisions;
    private final DecisionService service;
    private final Contracts contracts;
    private final RowReads reads;
    private final Callers callers;

    ComplianceResource(
            Shortcomings shortcomings,
            Decisions decisions,
            DecisionService service,
            Contracts contracts,
            RowReads reads,
            Callers callers) {
        this.shortcomings = shortcomings;
        this.decisions = decisions;
        this.service = service;
        this.contracts = contracts;
        this.reads = reads;
        this.callers = callers;
    }

    @GET
    @OneState
    @Path("compliance")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(
            summary = "What a hub must see to in a year",
            description =
                    "Pathways of more hours than lead to an evaluation without one, and companies guided beyond the"
                            + " limit within any window that ends in the year: those without a decision, and those with one."
                            + " Limits are those of the framework agreement. Lists hold the first 100; the counts are of all.")
    public Compliance compliance(@PathParam("hub") String hub, @QueryParam("year") @Nullable Integer asked) {
        requireReader(hub);
        int year = Years.require(asked);
        Limits limits = limits(hub, year);
        Compliance found = new Compliance(
                hub,
                year,
                limits.evaluationAboveHours(),
                limits.reviewAboveHours(),
                limits.reviewWindowMonths(),
                shortcomings.missing(hub, year, limits),
                shortcomings.missing(hub, year, limits, "", FIRST),
                shortcomings.beyond(hub, year, limits, false),
                shortcomings.beyond(hub, year, limits, false, "", FIRST),
                shortcomings.beyond(hub, year, limits, true),
                shortcomings.beyond(hub, year, limits, true, "", FIRST));
        keep(
                hub,
                year,
                found.missingEvaluations().size()
                        + found.longGuidance().size()
                        + found.decided().size());
        return found;
    }

    @GET
    @Path("compliance/missing-evaluations")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "Pathways that should have an evaluation and have none")
    public Page<MissingEvaluation> missing(
            @PathParam("hub") String hub,
            @QueryParam("year") @Nullable Integer asked,
            @Valid @BeanParam PageQuery page) {
        requireReader(hub);
        int year = Years.require(asked);
        Limits limits = limits(hub, year);
        List<MissingEvaluation> found = shortcomings.missing(hub, year, limits, after(page), page.fetch());
        keep(hub, year, Math.min(found.size(), page.limit()));
        return Page.of(
                found,
                page,
                m -> new Object[] {m.registrationId()},
                page.count() ? shortcomings.missing(hub, year, limits) : null);
    }

    @GET
    @Path("compliance/long-guidance")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(
            summary = "Companies guided beyond the limit",
            description = "Those without a decision; with `decided=true` those with one.")
    public Page<LongGuidance> beyond(
            @PathParam("hub") String hub,
            @QueryParam("year") @Nullable Integer asked,
            @QueryParam("decided") @DefaultValue("false") boolean decided,
            @Valid @BeanParam PageQuery page) {
        requireReader(hub);
        int year = Years.require(asked);
        Limits limits = limits(hub, year);
        List<LongGuidance> found = shortcomings.beyond(hub, year, limits, decided, after(page), page.fetch());
        keep(hub, year, Math.min(found.size(), page.limit()));
        return Page.of(
                found,
                page,
                l -> new Object[] {l.cvr()},
                page.count() ? shortcomings.beyond(hub, year, limits, decided) : null);
    }

    @GET
    @Path("companies/{cvr}/long-guidance-decision")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "The decision on long guidance of a company", description = "404 until one has been made.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Decision.Version.class)))
    public Response decision(@PathParam("hub") String hub, @PathParam("cvr") String cvr) {
        Decision.Version holding = history(hub, cvr).get(0);
        return Answers.ok(holding, holding.version());
    }

    @GET
    @Path("companies/{cvr}/long-guidance-decision/history")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "All versions of a decision on long guidance", description = "The newest first; it holds.")
    public Page<Decision.Version> decisionHistory(@PathParam("hub") String hub, @PathParam("cvr") String cvr) {
        return new Page<>(history(hub, cvr), null, null);
    }

    @PUT
    @Path("companies/{cvr}/long-guidance-decision")
    @RolesAllowed(Role.HUB)
    @Operation(
            summary = "Decide on long guidance of a company",
            description =
                    "The first decision goes without If-Match. It covers guidance up to the length of a window after"
                            + " its day; beyond that a new one is needed.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = Decision.Version.class)))
    @APIResponse(
            responseCode = "201",
            description = "Decided for the first time",
            content = @Content(schema = @Schema(implementation = Decision.Version.class)))
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Decision.class),
                            examples =
                                    @ExampleObject(
                                            name = "decision",
                                            value =
                                                    "{\"decidedOn\":\"2025-03-01\",\"reason\":\"Virksomheden er midt i et ejerskifte.\"}")))
    public Response decide(
            @PathParam("hub") String hub,
            @PathParam("cvr") String cvr,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision decision) {
        requireReader(hub);
        Decision.Version made = service.decide(hub, cvr, decision, ifMatch, callers.current());
        Response answer = Answers.ok(made, made.version());
        return made.version() == 1 ? Response.fromResponse(answer).status(201).build() : answer;
    }

    private List<Decision.Version> history(String hub, String cvr) {
        requireReader(hub);
        List<Decision.Version> found = decisions.history(hub, cvr);
        if (found.isEmpty()) {
            throw DecisionService.unknown();
        }
        reads.keep(callers.current(), RowReads.What.LONG_GUIDANCE_DECISION, "hub:" + hub, 1);
        return found;
    }

    private void requireReader(String hub) {
        Caller caller = callers.current();
        if (!contracts.isHub(hub) || (!caller.has(Role.ERST) && !caller.actsFor(Role.HUB, hub))) {
            throw Refusal.notFound(
                    "There is no such hub, or this is not for you; use your own hub's code.",
                    "Huset findes ikke, eller dette er ikke for dig; brug dit eget hus' kode.");
        }
    }

    private Limits limits(String hub, int year) {
        return Limits.of(contracts.ofHub(hub).stream()
                .filter(contract -> contract.year() == year)
                .findFirst());
    }

    private void keep(String hub, int year, int rows) {
        reads.keep(callers.current(), RowReads.What.COMPLIANCE, "hub:" + hub + ", " + year, rows);
    }

    private static String after(PageQuery page) {
        return page.place(1).text(0, "");
    }
}
