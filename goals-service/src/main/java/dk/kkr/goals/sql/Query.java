package dk.kkr.goals.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One SQL statement, its parameters, and how its rows are read. */
public final class Query {

    /** Reads one row; called once for each. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    // A single colon and a name; a double colon is a cast.
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(?!:)([a-zA-Z]\\w*)");

    private final Database database;
    private final String sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Query(Database database, String sql) {
        this.database = database;
        this.sql = sql;
    }

    /** Sets a parameter; a collection becomes a text array. Null wants a cast in the SQL. */
    public Query set(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    public <T> List<T> list(Reader<T> reader) {
        try (Connection connection = database.connection();
                PreparedStatement statement = prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    public <T> Optional<T> first(Reader<T> reader) {
        List<T> found = list(reader);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** How many rows were written. */
    public int update() {
        try (Connection connection = database.connection();
                PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(sql);
        StringBuilder positional = new StringBuilder();
        while (matcher.find()) {
            names.add(matcher.group(1));
            matcher.appendReplacement(positional, "?");
        }
        matcher.appendTail(positional);
        PreparedStatement statement = connection.prepareStatement(positional.toString());
        for (int i = 0; i < names.size(); i++) {
            bind(connection, statement, i + 1, names.get(i));
        }
        return statement;
    }

    private void bind(Connection connection, PreparedStatement statement, int place, String name) throws SQLException {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("The parameter " + name + " is not set");
        }
        Object value = values.get(name);
        if (value instanceof Instant time) {
            statement.setObject(place, time.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Collection<?> many) {
            statement.setArray(place, connection.createArrayOf("text", many.toArray()));
        } else {
            statement.setObject(place, value);
        }
    }
}
