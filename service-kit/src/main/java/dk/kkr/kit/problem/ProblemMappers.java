package dk.kkr.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dk.kkr.kit.http.PageQuery;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that can leave a resource, as a problem document. */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, Text> DETAILS = Map.of(
            401,
            Text.of(
                    "A valid bearer token of the realm kkr is needed.",
                    "Der kræves et gyldigt bearer-token fra realm kkr."),
            403,
            Text.of(
                    "Your role does not allow this; the needed role stands on the operation in /docs.",
                    "Din rolle giver ikke adgang; den nødvendige rolle står ved operationen i /docs."),
            404,
            Text.of("There is nothing at this address.", "Der findes intet på denne adresse."),
            405,
            Text.of("This address does not take this method.", "Adressen kan ikke bruges med denne metode."),
            406,
            Text.of("None of the formats in Accept can be given.", "Ingen af formaterne i Accept kan leveres."),
            415,
            Text.of("Send the content type that /docs names.", "Send den indholdstype, som /docs angiver."),
            500,
            Text.of(
                    "The fault is ours and has been logged under the request id. Nothing was changed; try again.",
                    "Fejlen er vores og er logget under forespørgslens id. Intet er ændret; prøv igen."));

    private final Problems problems;
    private final Instance<KnownConstraints> constraints;

    ProblemMappers(Problems problems, @Any Instance<KnownConstraints> constraints) {
        this.problems = problems;
        this.constraints = constraints;
    }

    @ServerExceptionMapper(priority = 1)
    Response refusal(Refusal refusal) {
        return problems.answer(refusal);
    }

    @ServerExceptionMapper(priority = 1)
    Response violations(ConstraintViolationException exception) {
        return problems.answer(Refusal.invalid(exception.getConstraintViolations().stream()
                .map(ProblemMappers::fault)
                .sorted(Comparator.comparing(Fault::pointer))
                .toList()));
    }

    @ServerExceptionMapper(
            value = {JsonProcessingException.class, MismatchedInputException.class},
            priority = 1)
    Response json(JsonProcessingException exception) {
        return problems.answer(Refusal.invalid(List.of(JsonFaults.of(exception))));
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    Response unauthorized(@SuppressWarnings("unused") SecurityException exception) {
        return byStatus(401);
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(@SuppressWarnings("unused") ForbiddenException exception) {
        return byStatus(403);
    }

    @ServerExceptionMapper(priority = 1)
    Response web(WebApplicationException exception) {
        // Quarkus REST hides a refusal thrown while a body is read in an exception of its own.
        if (exception.getCause() instanceof Refusal refusal) {
            return problems.answer(refusal);
        }
        if (exception.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = exception.getResponse().getStatus();
        return status < 400 ? exception.getResponse() : byStatus(status);
    }

    @ServerExceptionMapper(priority = 1)
    Response unexpected(Throwable exception) {
        Optional<Refusal> told = DatabaseTrouble.refusal(exception, this::ofConstraint);
        if (told.isPresent()) {
            LOG.infof("%s: %s", told.get().code(), exception.getClass().getName());
            return problems.answer(told.get());
        }
        LOG.error("Unexpected failure", exception);
        return byStatus(500);
    }

    private Optional<Refusal> ofConstraint(String name) {
        return constraints.stream()
                .flatMap(known -> known.refusal(name).stream())
                .findFirst();
    }

    private Response byStatus(int status) {
        return problems.answer(refusal(status));
    }

    /** What is said where the status alone tells what is wrong. */
    static Refusal refusal(int status) {
        Text detail = DETAILS.getOrDefault(
                status, Text.of("The request cannot be served.", "Forespørgslen kan ikke behandles."));
        return Refusal.of(status, code(status), detail);
    }

    private static String code(int status) {
        if (status == 500) {
            return "INTERNAL";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "HTTP_" + status : known.name();
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        if (isMissingBody(violation)) {
            return Fault.at(
                    "",
                    "NOT_NULL",
                    "The request has no body; send one, as /docs shows.",
                    "Forespørgslen har intet indhold; send det, der er vist i /docs.");
        }
        StringBuilder pointer = new StringBuilder();
        // A bean of query parameters has no place in a body, so its fields are named as parameters.
        boolean query = violation.getLeafBean() instanceof PageQuery;
        boolean parameter = false;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = true;
                pointer.append('?').append(node.getName());
                continue;
            }
            if (parameter) {
                pointer.setLength(0);
                parameter = false;
            }
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append(query ? '?' : '/').append(node.getName());
            }
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return new Fault(pointer.toString(), code, ConstraintTexts.of(violation, code));
    }

    /** Of an operation's parameters only the body must be there: those of the path are, and the rest may be left out. */
    private static boolean isMissingBody(ConstraintViolation<?> violation) {
        ElementKind last = ElementKind.BEAN;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getKind();
        }
        return last == ElementKind.PARAMETER && violation.getInvalidValue() == null;
    }
}
