package dk.kkr.goals.referral;

import dk.kkr.goals.reading.RowReads;
import dk.kkr.goals.sql.Years;
import dk.kkr.kit.caller.Caller;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.caller.Role;
import dk.kkr.kit.http.Page;
import dk.kkr.kit.http.PageQuery;
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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of those whom a municipality referred. */
@Path("/v1/municipalities/{code}/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals", description = "What became of companies a municipality sent to a hub")
@Blocking
public class ReferralResource {

    private final Referrals referrals;
    private final RowReads reads;
    private final Callers callers;

    ReferralResource(Referrals referrals, RowReads reads, Callers callers) {
        this.referrals = referrals;
        this.reads = reads;
        this.callers = callers;
    }

    @GET
    @RolesAllowed(Role.MUNICIPALITY)
    @Operation(
            summary = "Companies referred from a municipality in a year, and what became of each",
            description =
                    "For that municipality alone; 404 for any other. The year is that in which the guidance it was"
                            + " referred to began. Every read is kept.")
    public Page<Referral> list(
            @PathParam("code") String code,
            @QueryParam("year") @Nullable Integer asked,
            @Valid @BeanParam PageQuery page) {
        Caller caller = callers.current();
        if (!caller.actsFor(Role.MUNICIPALITY, code)) {
            throw Refusal.notFound(
                    "There is no such municipality, or its referrals are not for you; use your own code.",
                    "Kommunen findes ikke, eller dens henvisninger er ikke for dig; brug din egen kode.");
        }
        int year = Years.require(asked);
        List<Referrals.Placed> found = referrals.list(code, year, page.place(2), page.fetch());
        reads.keep(
                caller,
                RowReads.What.REFERRALS,
                "municipality:" + code + ", " + year,
                Math.min(found.size(), page.limit()));
        return Page.of(
                        found,
                        page,
                        placed -> new Object[] {placed.referral().hub(), placed.key()},
                        page.count() ? referrals.count(code, year) : null)
                .map(Referrals.Placed::referral);
    }
}
