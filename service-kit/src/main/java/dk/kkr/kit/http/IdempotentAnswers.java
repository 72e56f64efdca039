package dk.kkr.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the answers of {@link Idempotent} operations and gives them again. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentAnswers {

    private static final String HEADER = "Idempotency-Key";

    private final DataSource database;
    private final ObjectMapper json;
    private final Callers callers;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    IdempotentAnswers(
            DataSource database,
            ObjectMapper json,
            Callers callers,
            HttpHeaders headers,
            UriInfo uri,
            Request request) {
        this.database = database;
        this.json = json;
        this.callers = callers;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (key.isBlank() || key.length() > 255) {
            throw Refusal.invalid(
                    "",
                    "SIZE",
                    "An Idempotency-Key has 1 to 255 characters.",
                    "En Idempotency-Key har 1 til 255 tegn.");
        }
        String scope = hash(callers.current().name() + "\n" + request.getMethod() + "\n" + uri.getPath() + "\n" + key);
        String body = hash(bodyOf(invocation));
        return QuarkusTransaction.joiningExisting().call(() -> answer(scope, body, invocation));
    }

    private Response answer(String scope, String body, InvocationContext invocation) throws Exception {
        try (Connection connection = database.getConnection()) {
            lock(connection, scope);
            Optional<Response> kept = find(connection, scope, body);
            if (kept.isPresent()) {
                return kept.get();
            }
            Response answer = (Response) invocation.proceed();
            if (answer.getStatus() < 300) {
                keep(connection, scope, body, answer);
            }
            return answer;
        }
    }

    /** The lock lasts until the transaction ends; whoever comes meanwhile is told so instead of waiting. */
    private static void lock(Connection connection, String scope) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, scope);
            try (ResultSet result = lock.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    throw Refusal.keyInUse();
                }
            }
        }
    }

    private static Optional<Response> find(Connection connection, String scope, String body) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select body_hash, status, etag, location, answer"
                + " from idempotent_answer where scope = ? and kept_at > now() - interval '24 hours'")) {
            find.setString(1, scope);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!row.getString("body_hash").equals(body)) {
                    throw Refusal.keyReused();
                }
                Response.ResponseBuilder again = Response.status(row.getInt("status"));
                if (row.getString("etag") != null) {
                    again.header(HttpHeaders.ETAG, row.getString("etag"));
                }
                if (row.getString("location") != null) {
                    again.header(HttpHeaders.LOCATION, row.getString("location"));
                }
                if (row.getString("answer") != null) {
                    again.type(MediaType.APPLICATION_JSON_TYPE).entity(row.getString("answer"));
                }
                return Optional.of(again.build());
            }
        }
    }

    private void keep(Connection connection, String scope, String body, Response answer)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement keep = connection.prepareStatement(
                "insert into idempotent_answer (scope, body_hash, status, etag, location, answer, kept_at)"
                        + " values (?, ?, ?, ?, ?, ?, now()) on conflict (scope) do update set body_hash = excluded.body_hash,"
                        + " status = excluded.status, etag = excluded.etag, location = excluded.location,"
                        + " answer = excluded.answer, kept_at = excluded.kept_at")) {
            keep.setString(1, scope);
            keep.setString(2, body);
            keep.setInt(3, answer.getStatus());
            keep.setString(4, answer.getHeaderString(HttpHeaders.ETAG));
            keep.setString(5, answer.getHeaderString(HttpHeaders.LOCATION));
            keep.setString(6, answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity()));
            keep.executeUpdate();
        }
    }

    /**
     * The parameters stand for the body. Those from headers are left out: a client that tries again after it has read the
     * present ETag sends the same body.
     */
    private String bodyOf(InvocationContext invocation) throws JsonProcessingException {
        Parameter[] declared = invocation.getMethod().getParameters();
        Object[] given = invocation.getParameters();
        List<Object> body = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            if (!declared[i].isAnnotationPresent(HeaderParam.class) && !(given[i] instanceof PageQuery)) {
                body.add(given[i]);
            }
        }
        return json.writeValueAsString(body);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
