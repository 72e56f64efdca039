package dk.kkr.survey.form;

import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.Refusal;
import dk.kkr.survey.answer.ResponseService;
import dk.kkr.survey.answer.ResponseService.Versioned;
import dk.kkr.survey.answer.ResponseView;
import dk.kkr.survey.answer.TokenGate;
import dk.kkr.survey.questionnaire.Question;
import dk.kkr.survey.seal.MemberToken;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A member answers in the browser, with the link from their mail and no login. */
@Path(FormResource.PATH)
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
public class FormResource {

    static final String PATH = "/s";

    private static final String COOKIE = "kkr_survey";
    private static final String REVIEW = "/review";

    private final ResponseService responses;
    private final TokenGate gate;
    private final FormPages pages;
    private final Language language;
    private final boolean overTls;

    FormResource(
            ResponseService responses,
            TokenGate gate,
            FormPages pages,
            Language language,
            @ConfigProperty(name = "kkr.development", defaultValue = "false") boolean development) {
        this.responses = responses;
        this.gate = gate;
        this.pages = pages;
        this.language = language;
        this.overTls = !development;
    }

    /** Where the link of a mail leads. Nothing is looked up, so a scanner that follows it uses nothing up. */
    @GET
    @Path("{token}")
    @Operation(hidden = true)
    public Response enter(@PathParam("token") String token) {
        if (!MemberToken.of(token).isWellShaped()) {
            throw gate.unknownToken();
        }
        return to("").cookie(cookie(token, NewCookie.DEFAULT_MAX_AGE)).build();
    }

    /** The form. A browser that comes from a mail sends the cookie only on the next step, so it is led to take one. */
    @GET
    @Operation(hidden = true)
    public Response form(
            @CookieParam(COOKIE) @Nullable String cookie,
            @QueryParam("v") @Nullable String step,
            @QueryParam("saved") @Nullable String saved) {
        if (cookie == null && step == null) {
            return page(200, pages.entrance(address("", "v=1")));
        }
        MemberToken token = token(cookie);
        Versioned found = responses.read(token);
        return found.body().submitted()
                ? page(200, pages.outcome(Outcome.ALREADY_SUBMITTED))
                : page(200, pages.saved(token, found, saved != null));
    }

    /** Saves, and goes on to the review if that was pressed and nothing is wrong. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@CookieParam(COOKIE) @Nullable String cookie, MultivaluedMap<String, String> form) {
        MemberToken token = token(cookie, form);
        ResponseView asked = unsubmitted(responses.read(token)).body();
        Fields typed = Fields.typed(form);
        FilledForm filled = pages.filled(asked, typed);
        boolean review = "review".equals(form.getFirst("do"));
        List<Fault> faults = filled.faults(review);
        String tag = Objects.requireNonNullElse(form.getFirst("version"), "");
        if (filled.faults(false).isEmpty()) {
            try {
                tag = Etags.of(responses.save(token, tag, filled.answers()).version());
            } catch (Refusal refusal) {
                if (refusal.currentTag() == null) {
                    throw refusal;
                }
                return page(refusal.status(), pages.stale(token, asked, typed, refusal.currentTag()));
            }
        }
        if (!faults.isEmpty()) {
            return page(400, pages.faulty(token, asked, typed, tag, faults));
        }
        boolean sawAll = form.getOrDefault("shown", List.of())
                .containsAll(filled.asked().stream().map(Question::key).toList());
        return (review && sawAll ? to(REVIEW) : to("", "saved=1")).build();
    }

    @GET
    @Path("review")
    @Operation(hidden = true)
    public Response review(@CookieParam(COOKIE) @Nullable String cookie) {
        MemberToken token = token(cookie);
        Versioned found = unsubmitted(responses.read(token));
        return isComplete(found) ? page(200, pages.review(token, found, false)) : to("").build();
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response submit(@CookieParam(COOKIE) @Nullable String cookie, MultivaluedMap<String, String> form) {
        MemberToken token = token(cookie, form);
        Versioned found = unsubmitted(responses.read(token));
        if (!isComplete(found)) {
            return to("").build();
        }
        try {
            responses.submit(token, form.getFirst("version"));
        } catch (Refusal refusal) {
            if (refusal.currentTag() == null) {
                throw refusal;
            }
            return page(refusal.status(), pages.review(token, responses.read(token), true));
        }
        return to("/thanks").cookie(cookie("", 0)).build();
    }

    @GET
    @Path("thanks")
    @Operation(hidden = true)
    public Response thanks() {
        return page(200, pages.outcome(Outcome.THANKS));
    }

    private boolean isComplete(Versioned found) {
        ResponseView body = found.body();
        Fields fields = Fields.saved(body.questions(), body.answers(), language.code());
        return pages.filled(body, fields).faults(true).isEmpty();
    }

    private static Versioned unsubmitted(Versioned found) {
        if (found.body().submitted()) {
            throw ResponseService.alreadySubmitted();
        }
        return found;
    }

    private static MemberToken token(@Nullable String cookie) {
        if (cookie == null) {
            throw Refusal.unauthorized("TOKEN_REQUIRED", "Open the link in your mail.", "Åbn linket i din mail.");
        }
        return MemberToken.of(cookie);
    }

    /** Of a form that was made for the bearer of the cookie. */
    private static MemberToken token(@Nullable String cookie, MultivaluedMap<String, String> form) {
        MemberToken token = token(cookie);
        byte[] given = String.valueOf(form.getFirst("key")).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, token.formKey().getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.forbidden("The form was made for another link.", "Formularen hører til et andet link.");
        }
        return token;
    }

    /** For the browser's session only, and for nobody but ourselves. */
    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(overTls)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static Response page(int status, String html) {
        return Response.status(status).entity(html).build();
    }

    private Response.ResponseBuilder to(String place, String... parameters) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, address(place, parameters));
    }

    private String address(String place, String... parameters) {
        String all = String.join("&", parameters);
        return PATH + place + "?" + (all.isEmpty() ? "" : all + "&") + Language.PARAMETER + "=" + language.code();
    }
}
