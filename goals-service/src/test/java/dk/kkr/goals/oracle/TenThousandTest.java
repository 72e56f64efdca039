package dk.kkr.goals.oracle;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.Pushed;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plays random hubs against {@link Reference}: rows go in by imports, figures come out by HTTP, now and as of earlier
 * rounds. Another seed is {@code -Dkkr.random.seed=…}; a difference names the seed, the hub and the target.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class TenThousandTest {

    private static final int HUBS = 7;
    private static final long SEED = Long.getLong("kkr.random.seed", 20_260_101L);
    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    private int tries;
    private int withActual;

    @Test
    void findsNoDifferenceInTenThousandTargets() throws SQLException {
        for (int number = 0; number < HUBS; number++) {
            play(new RandomWorld(SEED, number).make());
        }
        assertTrue(tries >= 10_000, tries + " targets were compared");
        assertTrue(withActual > tries / 2, withActual + " of them had an actual");
    }

    private void play(World world) throws SQLException {
        execute("insert into hub (code, name, kkr) values (?, ?, 'nordjylland')", world.hub, world.hub);
        for (World.Place place : world.places) {
            execute(
                    "insert into municipality (code, name, hub, kkr, settlement) values (?, ?, ?, 'nordjylland', ?)",
                    place.code(),
                    place.code(),
                    world.hub,
                    place.rural() ? "RURAL" : "URBAN");
        }
        List<Instant> known = new ArrayList<>();
        for (int round = 1; round <= RandomWorld.ROUNDS; round++) {
            tell(world, round);
            known.add(now());
        }
        for (String contract : world.contracts.keySet()) {
            compare(world, contract, RandomWorld.ROUNDS, null);
            int earlier = 1 + Math.floorMod(contract.hashCode(), RandomWorld.ROUNDS - 1);
            compare(world, contract, earlier, known.get(earlier - 1));
        }
    }

    private void tell(World world, int round) throws SQLException {
        push("registrations", world.registrations, round);
        push("evaluations", world.evaluations, round);
        Instant now = now();
        for (World.Inhabitants one : world.inhabitants) {
            if (one.round() == round) {
                execute(
                        "insert into population (municipality, year, inhabitants, known_from) values (?, ?, ?, ?)",
                        one.municipality(),
                        one.year(),
                        one.count(),
                        now);
            }
        }
        for (World.Measured one : world.measurements) {
            if (one.round() == round) {
                execute(
                        "insert into measurement (id, hub, year, measure, segment, value, unit, source, measured_on,"
                                + " reported_by, accepted_at, accepted_by)"
                                + " values (?, ?, ?, ?, ?, ?, 'INDEX', 'S', '2007-01-01', ?, ?, 'T')",
                        UUID.randomUUID(),
                        world.hub,
                        one.year(),
                        one.measure(),
                        one.segment(),
                        one.value(),
                        one.owner(),
                        now);
            }
        }
        for (String contract : world.contracts.keySet()) {
            define(world, contract, round, now);
        }
    }

    private void define(World world, String contract, int round, Instant now) throws SQLException {
        for (World.Version version : world.contracts.get(contract)) {
            if (version.round() == round) {
                execute(
                        "insert into contract_version (contract_id, version, hub, kkr, year, status, revision, deleted,"
                                + " body, known_from) values (?, ?, ?, 'nordjylland', ?, 'SIGNED', ?, false, ?::jsonb, ?)",
                        UUID.fromString(contract),
                        (long) round,
                        world.hub,
                        version.body().path("year").asInt(),
                        round,
                        version.body().toString(),
                        now);
            }
        }
        for (World.Note note : world.notes.get(contract)) {
            if (note.round() == round) {
                execute(
                        "insert into contract_note (contract_id, kind, goal, key, version, deleted, body, written_by,"
                                + " written_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, 'T', ?)",
                        UUID.fromString(contract),
                        note.key().isEmpty() ? "ASSESSMENT" : "ACTIVITY",
                        note.goal(),
                        note.key(),
                        (long) round,
                        note.body() == null,
                        note.body() == null ? null : note.body().toString(),
                        now);
            }
        }
    }

    private static void push(String dataset, List<World.Row> rows, int round) {
        List<Object> body = new ArrayList<>();
        rows.stream().filter(row -> row.round() == round).forEach(row -> body.add(row.json()));
        Response done = Pushed.import_(dataset, Pushed.lines(body));
        assertEquals("COMPLETED", done.path("state"), done.asString());
        assertEquals(0, done.<Integer>path("rejected"), done.asString());
    }

    private void compare(World world, String id, int round, @Nullable Instant asOf) {
        JsonNode contract = world.contracts.get(id).stream()
                .filter(version -> version.round() <= round)
                .reduce((a, b) -> b)
                .orElseThrow()
                .body();
        Expected expected = new Reference(world, id, contract, round).compute();
        String where = "seed " + SEED + ", " + world.hub + ", contract " + id + ", round " + round;
        JsonNode told = read(given().auth()
                .oauth2(Tokens.hub(world.hub))
                .get("/v1/contracts/" + id + "/fulfilment" + (asOf == null ? "" : "?asOf=" + asOf)));
        equal(expected.percent, told.path("percent"), where);
        assertEquals(expected.awaits, texts(told.path("awaits")), where);
        assertEquals(!expected.awaits.isEmpty(), told.path("provisional").asBoolean(), where);
        if (expected.percent != null) {
            assertEquals(expected.percent.shown(), told.path("shown").asInt(), where);
        }
        for (int i = 0; i < expected.goals.size(); i++) {
            Expected.Goal goal = expected.goals.get(i);
            JsonNode shown = told.path("goals").path(i);
            String here = where + ", goal " + goal.key;
            for (int t = 0; t < goal.targets.size(); t++) {
                compare(
                        goal.targets.get(t),
                        shown.path("targets").path(t),
                        contract.path("goals").path(i).path("targets").path(t),
                        here);
            }
            equal(goal.percent, shown.path("percent"), here);
            equal(goal.computed, shown.path("computedPercent"), here + " as computed");
            assertEquals(goal.awaits, texts(shown.path("awaits")), here);
        }
    }

    private void compare(Expected.Target expected, JsonNode told, JsonNode definition, String where) {
        String here = where + ", target " + definition + " told as " + told;
        assertEquals(expected.key, told.path("key").asText(), here);
        equal(expected.actual, told.path("actual"), here + " actual");
        equal(expected.percent, told.path("percent"), here + " percent");
        assertEquals(
                expected.state,
                told.path("state").isNull() ? null : told.path("state").asText(),
                here);
        figure(expected.figure, told, here);
        expected.segments.forEach((segment, figure) -> {
            for (JsonNode one : told.path("segments")) {
                if (one.path("segment").asText().equals(segment)) {
                    equal(figure.actual(), one.path("actual"), here + " segment " + segment);
                    figure(figure, one, here);
                }
            }
        });
        assertEquals(expected.segments.size(), told.path("segments").size(), here);
        for (int i = 0; i < expected.members.size(); i++) {
            compare(
                    expected.members.get(i),
                    told.path("targets").path(i),
                    definition.path("targets").path(i),
                    where);
        }
        if (expected.members.isEmpty()) {
            tries++;
            withActual += expected.actual == null ? 0 : 1;
        }
    }

    private static void figure(Expected.Figure figure, JsonNode told, String where) {
        if (figure.actual() != null) {
            number(figure.n(), told.path("n"), where + " n");
            number(figure.numerator(), told.path("numerator"), where + " numerator");
            number(figure.denominator(), told.path("denominator"), where + " denominator");
        }
    }

    private static void number(@Nullable Long expected, JsonNode told, String where) {
        assertEquals(expected, told.isNumber() ? (Long) told.asLong() : null, where);
    }

    private static void equal(Expected.@Nullable Ratio expected, JsonNode told, String where) {
        if (expected == null) {
            assertTrue(told.isNull(), where + ": none expected");
        } else {
            assertTrue(told.isNumber(), where + ": expected " + expected.told());
            BigDecimal number = told.decimalValue();
            assertEquals(0, expected.told().compareTo(number), where + ": expected " + expected.told());
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode read(Response response) {
        assertEquals(200, response.statusCode(), response.asString());
        try {
            return assertNotNullOf(EXACT.readTree(response.asString()));
        } catch (java.io.IOException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static JsonNode assertNotNullOf(JsonNode json) {
        assertNotNull(json);
        return json;
    }

    /** To the microsecond, as the database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS).plusNanos(1000);
    }

    private void execute(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant t ? t.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.executeUpdate();
        }
    }
}
