package dk.kkr.kit.http;

import dk.kkr.kit.id.Dates;
import dk.kkr.kit.problem.Fault;
import dk.kkr.kit.problem.JsonFaults;
import dk.kkr.kit.problem.Refusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Refuses parameters of the wrong type with 400, all at once and by name, where JAX-RS alone would say 404. An id in the path
 * that has not the form of one stays 404: there is no such thing.
 */
@Provider
public class TypedParameters implements ContainerRequestFilter {

    private final Map<Method, List<Typed>> declared = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo resource;

    private record Typed(String name, boolean inPath, Class<?> type) {

        Fault fault() {
            return JsonFaults.wrongValue(inPath ? "{" + name + "}" : "?" + name, type);
        }

        List<String> valuesIn(UriInfo uri) {
            return (inPath ? uri.getPathParameters() : uri.getQueryParameters()).getOrDefault(name, List.of());
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return;
        }
        List<Fault> faults = declared.computeIfAbsent(method, TypedParameters::declaredBy).stream()
                .filter(parameter -> parameter.valuesIn(request.getUriInfo()).stream()
                        .anyMatch(value -> !fits(parameter.type(), value)))
                .map(Typed::fault)
                .toList();
        Refusal.throwIfAny(faults);
    }

    private static List<Typed> declaredBy(Method method) {
        List<Typed> found = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(field, field.getGenericType(), found);
                }
            } else {
                add(parameter, parameter.getParameterizedType(), found);
            }
        }
        return List.copyOf(found);
    }

    private static void add(AnnotatedElement element, Type declared, List<Typed> found) {
        Type one = declared instanceof ParameterizedType many ? many.getActualTypeArguments()[0] : declared;
        if (!(one instanceof Class<?> type)) {
            return;
        }
        QueryParam query = element.getAnnotation(QueryParam.class);
        PathParam path = element.getAnnotation(PathParam.class);
        if (query != null) {
            found.add(new Typed(query.value(), false, type));
        } else if (path != null && type != UUID.class) {
            found.add(new Typed(path.value(), true, type));
        }
    }

    @SuppressWarnings("ReturnValueIgnored")
    private static boolean fits(Class<?> type, String value) {
        try {
            if (type.isEnum()) {
                return List.of(type.getEnumConstants()).stream()
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
            }
            switch (type.getSimpleName()) {
                case "int", "Integer" -> Integer.parseInt(value);
                case "long", "Long" -> Long.parseLong(value);
                case "BigDecimal" -> new BigDecimal(value);
                case "UUID" -> UUID.fromString(value);
                case "LocalDate" -> Dates.day(value);
                case "Instant" -> Dates.time(value);
                case "boolean", "Boolean" -> {
                    return value.equals("true") || value.equals("false");
                }
                default -> {
                    return true;
                }
            }
            return true;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return false;
        }
    }
}
