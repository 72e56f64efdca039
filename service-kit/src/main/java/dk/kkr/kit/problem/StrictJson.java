package dk.kkr.kit.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bodies are taken strictly: unknown fields, numbers as text, days in another form and half-known enum values are refused,
 * and all such faults of a body are told at once. While a body is read, faults are gathered here and reading goes on.
 */
@Singleton
@Provider
public class StrictJson implements ReaderInterceptor, ObjectMapperCustomizer {

    private static final ThreadLocal<@Nullable List<Fault>> GATHERED = new ThreadLocal<>();

    /** After Quarkus has registered how Jackson reads days, so that {@link StrictDay} comes before it. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
            mapper.coercionConfigFor(LogicalType.Enum).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.registerModule(new SimpleModule("days").addDeserializer(LocalDate.class, new StrictDay()));
        mapper.addHandler(new Gatherer());
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        List<Fault> faults = new ArrayList<>();
        GATHERED.set(faults);
        try {
            Object body = context.proceed();
            Refusal.throwIfAny(faults);
            return body;
        } catch (WebApplicationException unreadable) {
            // A coercion that Jackson does not let a handler decide ends the reading; what was found before is told
            // too.
            if (unreadable.getCause() instanceof JsonProcessingException json) {
                faults.add(JsonFaults.of(json));
                throw Refusal.invalid(faults);
            }
            throw unreadable;
        } catch (JsonProcessingException unreadable) {
            faults.add(JsonFaults.of(unreadable));
            throw Refusal.invalid(faults);
        } finally {
            GATHERED.remove();
        }
    }

    /**
     * A document of which a body is only a part, such as what comes out of a patch; read as a body is.
     *
     * @param faults what was found in it before; gets what is found here
     * @throws Refusal 400 if there is any fault
     */
    public static <T> T read(ObjectMapper mapper, JsonNode document, Class<T> type, List<Fault> faults) {
        GATHERED.set(faults);
        try {
            T read = mapper.treeToValue(document, type);
            Refusal.throwIfAny(faults);
            return read;
        } catch (JsonProcessingException unreadable) {
            faults.add(JsonFaults.of(unreadable));
            throw Refusal.invalid(faults);
        } finally {
            GATHERED.remove();
        }
    }

    /** Notes a fault and lets Jackson go on, but only while something a caller sent is being read. */
    private static final class Gatherer extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            List<Fault> faults = GATHERED.get();
            if (faults == null) {
                return false;
            }
            String pointer = parser == context.getParser() ? pointer(parser) : pointer(context, name);
            faults.add(JsonFaults.unknownField(pointer, name));
            parser.skipChildren();
            return true;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String message) throws IOException {
            return gather(context.getParser(), target);
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String message) throws IOException {
            return gather(context.getParser(), target);
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
                throws IOException {
            List<Fault> faults = GATHERED.get();
            if (faults == null || target.getRawClass().isPrimitive()) {
                return NOT_HANDLED;
            }
            Object nothing = gather(parser, target.getRawClass());
            parser.skipChildren();
            return nothing;
        }

        private static @Nullable Object gather(JsonParser parser, Class<?> target) {
            List<Fault> faults = GATHERED.get();
            if (faults == null || target.isPrimitive()) {
                return NOT_HANDLED;
            }
            faults.add(JsonFaults.wrongValue(pointer(parser), target));
            return null;
        }

        /**
         * To a field that Jackson has put aside until the record around it could be made. By then the body is read to where
         * the record ends, or to the name of its next field.
         */
        private static String pointer(DeserializationContext context, String name) {
            JsonParser body = context.getParser();
            JsonStreamContext around = body.getParsingContext();
            JsonPointer record = (body.hasToken(JsonToken.FIELD_NAME) ? around.getParent() : around).pathAsPointer();
            return record.appendProperty(name).toString();
        }

        private static String pointer(JsonParser parser) {
            JsonStreamContext context = parser.getParsingContext();
            return context.pathAsPointer().toString();
        }
    }
}
