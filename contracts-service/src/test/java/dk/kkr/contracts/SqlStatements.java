package dk.kkr.contracts;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * Counts the SQL statements that a request runs, whoever issues them: Hibernate or plain JDBC. The tests' data source uses
 * {@link Counting} as its driver, and each answer says its count in the header {@value #HEADER}.
 */
@Provider
public class SqlStatements implements ContainerRequestFilter, ContainerResponseFilter {

    public static final String HEADER = "X-Test-Sql-Statements";

    private static final ThreadLocal<Integer> RUN = ThreadLocal.withInitial(() -> 0);

    /** How many statements a GET runs; a null token for no login. */
    public static int of(String token, String path) {
        Response answer = (token == null ? given() : given().auth().oauth2(token)).get(path);
        assertEquals(200, answer.statusCode(), path + ": " + answer.asString());
        return Integer.parseInt(answer.header(HEADER));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RUN.set(0);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, RUN.get());
    }

    /** PostgreSQL's driver, counting what is executed on each thread. */
    public static final class Counting implements Driver {

        private final org.postgresql.Driver real = new org.postgresql.Driver();

        @Override
        public Connection connect(String url, Properties settings) throws SQLException {
            Connection connection = real.connect(url, settings);
            return connection == null ? null : counting(connection, Connection.class);
        }

        @Override
        public boolean acceptsURL(String url) {
            return real.acceptsURL(url);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties settings) {
            return real.getPropertyInfo(url, settings);
        }

        @Override
        public int getMajorVersion() {
            return real.getMajorVersion();
        }

        @Override
        public int getMinorVersion() {
            return real.getMinorVersion();
        }

        @Override
        public boolean jdbcCompliant() {
            return real.jdbcCompliant();
        }

        @Override
        public Logger getParentLogger() {
            return real.getParentLogger();
        }

        private static <T> T counting(Object real, Class<T> kind) {
            return kind.cast(Proxy.newProxyInstance(
                    SqlStatements.class.getClassLoader(), new Class<?>[] {kind}, new Counter(real)));
        }

        private record Counter(Object real) implements InvocationHandler {

            @Override
            public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
                if (method.getName().startsWith("execute") && real instanceof Statement) {
                    RUN.set(RUN.get() + 1);
                }
                try {
                    Object result = method.invoke(real, arguments);
                    if (method.getReturnType() == PreparedStatement.class) {
                        return counting(result, PreparedStatement.class);
                    }
                    return method.getReturnType() == Statement.class && real instanceof Connection
                            ? counting(result, Statement.class)
                            : result;
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                }
            }
        }
    }
}
