package dk.kkr.goals.evaluation;

import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Answers of guided companies, for the hub they are of and the agency. */
@Path("/v1/evaluations/{hub}/{evaluationId}")
@Tag(name = "Evaluations", description = "Answers of guided companies; every read is logged")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class EvaluationResource {

    private static final Logger READS = Logger.getLogger("dk.kkr.goals.reads");

    private final Evaluations evaluations;
    private final Callers callers;

    EvaluationResource(Evaluations evaluations, Callers callers) {
        this.evaluations = evaluations;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "One evaluation as it is", description = "`waits` is true until its registration has come.")
    public Evaluation get(@PathParam("hub") String hub, @PathParam("evaluationId") String id) {
        return versions(hub, id).get(0);
    }

    @GET
    @Path("history")
    @RolesAllowed({Role.HUB, Role.ERST})
    @Operation(summary = "All versions of an evaluation", description = "The one recorded last comes first; it holds.")
    public Page<Evaluation> history(@PathParam("hub") String hub, @PathParam("evaluationId") String id) {
        return new Page<>(versions(hub, id), null, null);
    }

    private List<Evaluation> versions(String hub, String id) {
        Caller caller = callers.current();
        boolean reader = caller.has(Role.ERST) || caller.actsFor(Role.HUB, hub);
        List<Evaluation> versions = reader ? evaluations.history(hub, id) : List.of();
        if (versions.isEmpty()) {
            throw Refusal.notFound(
                    "There is no such evaluation that you may know of; a hub reads its own only.",
                    "Der er ingen sådan evaluering, som du må kende; et hus læser kun sine egne.");
        }
        READS.infof(
                "%s read an evaluation of hub %s",
                caller.actor(), versions.get(0).hub());
        return versions;
    }
}
