package dk.kkr.goals.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hub with random places, rows, answers, measurements and reports, told in {@link #ROUNDS} rounds. */
final class RandomWorld {

    static final int ROUNDS = 3;
    static final int FIRST = 2001;
    static final int LAST = 2006;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> THEMES = List.of("SALES", "LABOUR", "CRISIS", "FINANCING");

    private final Random random;
    private final World world;
    private final List<String> companies = new ArrayList<>();
    private final List<String> registrationIds = new ArrayList<>();
    private int recorded;

    RandomWorld(long seed, int number) {
        random = new Random(seed + number);
        world = new World("prov" + (char) ('a' + number));
        for (int i = 0; i < 5; i++) {
            world.places.add(new World.Place("9" + number + i, random.nextInt(3) == 0));
        }
        int cvr = 50_000_000 + number * 100_000;
        while (companies.size() < 30) {
            if (passes(++cvr)) {
                companies.add(String.valueOf(cvr));
            }
        }
    }

    World make() {
        inhabitants();
        for (int i = 0; i < 260; i++) {
            registration("R" + i);
        }
        for (int i = 0; i < 260; i++) {
            evaluation("V" + i);
        }
        for (int i = 0; i < 60; i++) {
            String segment = pick(List.of("", "GROWTH", "OPERATIONS"));
            world.measurements.add(new World.Measured(
                    round(),
                    FIRST + random.nextInt(LAST - FIRST + 1),
                    pick(List.of("M1", "M2", "M3")),
                    segment.isEmpty() ? null : segment,
                    BigDecimal.valueOf(random.nextInt(2000) - 500, 1),
                    pick(List.of("ERST", "ERST", "HUB"))));
        }
        world.measurements.sort(java.util.Comparator.comparing(World.Measured::round));
        for (int i = 0; i < 17; i++) {
            contract(FIRST + 1 + random.nextInt(LAST - FIRST));
        }
        return world;
    }

    private void inhabitants() {
        for (World.Place place : world.places) {
            boolean first = true;
            for (int year = FIRST - 1; year <= LAST; year++) {
                if (random.nextInt(3) == 0 || (first && random.nextInt(10) > 0)) {
                    int people = 1000 * (1 + random.nextInt(4));
                    int told = first ? 1 : round();
                    world.inhabitants.add(new World.Inhabitants(told, place.code(), year, people));
                    if (told < ROUNDS && random.nextInt(4) == 0) {
                        world.inhabitants.add(
                                new World.Inhabitants(ROUNDS, place.code(), year, people + 1000 * random.nextInt(3)));
                    }
                    first = false;
                }
            }
        }
    }

    private void registration(String id) {
        registrationIds.add(id);
        String cvr = random.nextInt(20) == 0 ? null : pick(companies);
        int year = FIRST + random.nextInt(LAST - FIRST + 1);
        int versions = 1 + (random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0);
        for (int version = 0; version < versions; version++) {
            ObjectNode row = JSON.createObjectNode().put("registrationId", id).put("hub", world.hub);
            if (version > 0 && random.nextInt(5) == 0) {
                row.put("retracted", true);
            } else {
                content(row, random.nextInt(8) == 0 ? pick(companies) : cvr, year);
            }
            told(row, world.registrations);
        }
    }

    private void content(ObjectNode row, @Nullable String cvr, int year) {
        LocalDate started = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        String pathway = random.nextInt(25) == 0 ? "EARLY_WARNING" : pick(List.of("GROWTH", "OPERATIONS", "SHORT"));
        String segment =
                switch (pathway) {
                    case "EARLY_WARNING" -> pick(List.of("", "GROWTH"));
                    case "SHORT" -> pick(List.of("", "GROWTH", "OPERATIONS"));
                    default -> pick(List.of("GROWTH", "OPERATIONS"));
                };
        if (cvr == null) {
            row.put("preStarter", true);
        } else {
            row.put("cvr", cvr).put("pNumber", "10" + cvr);
        }
        row.put("municipality", pick(world.places).code())
                .put("pathway", pathway)
                .put("theme", pick(THEMES))
                .put("startedOn", started.toString())
                .put("hours", random.nextInt(40) / 2.0);
        row.put("segment", segment.isEmpty() ? null : segment);
        if (random.nextInt(4) > 0) {
            // Often on the very birthday, and on the days beside it.
            LocalDate founded = random.nextBoolean()
                    ? started.minusYears(1 + random.nextInt(4)).plusDays(random.nextInt(3) - 1)
                    : started.minusDays(random.nextInt(3000));
            row.put("companyFoundedOn", founded.toString());
        }
        ArrayNode to = row.putArray("referredTo");
        if (random.nextInt(3) == 0) {
            to.addObject().put("actor", "X").put("kind", "CLUSTER");
        }
    }

    private void evaluation(String id) {
        int versions = 1 + (random.nextInt(5) == 0 ? 1 : 0);
        for (int version = 0; version < versions; version++) {
            ObjectNode row = JSON.createObjectNode().put("evaluationId", id).put("hub", world.hub);
            if (version > 0 && random.nextInt(4) == 0) {
                row.put("retracted", true);
            } else {
                row.put("registrationId", random.nextInt(30) == 0 ? "unknown" : pick(registrationIds))
                        .put("answeredOn", "2007-01-15");
                ObjectNode answers = row.putObject("answers");
                answers.put("recommend", random.nextInt(11));
                if (random.nextBoolean()) {
                    answers.put("competence", pick(List.of("VERY_SATISFIED", "SATISFIED", "NEITHER", "DONT_KNOW")));
                }
                if (random.nextBoolean()) {
                    answers.put("effect", pick(List.of("HIGH", "SOME", "LOW", "DONT_KNOW")));
                }
            }
            told(row, world.evaluations);
        }
    }

    private void told(ObjectNode row, List<World.Row> to) {
        row.put(
                "recordedAt",
                Instant.parse("2008-01-01T00:00:00Z").plusSeconds(++recorded).toString());
        to.add(new World.Row(round(), row));
        if (random.nextInt(10) == 0) {
            to.add(new World.Row(round(), row));
        }
    }

    private void contract(int year) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        List<World.Version> versions = new ArrayList<>();
        versions.add(new World.Version(1, new RandomContract(random, world, year).make(id, 1)));
        if (random.nextInt(3) == 0) {
            versions.add(new World.Version(2, new RandomContract(random, world, year).make(id, 2)));
        }
        world.contracts.put(id, versions);
        List<World.Note> notes = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (int goal = 1; goal <= RandomContract.GOALS; goal++) {
                for (String activity : List.of("a1", "a2")) {
                    if (random.nextInt(3) > 0) {
                        ObjectNode body =
                                JSON.createObjectNode().put("state", pick(List.of("DONE", "DONE", "NOT_DONE")));
                        if (random.nextInt(4) > 0 && body.path("state").asText().equals("DONE")) {
                            body.put("satisfactory", random.nextBoolean());
                        }
                        notes.add(new World.Note(round, "g" + goal, activity, body));
                    }
                }
                if (random.nextInt(8) == 0) {
                    notes.add(new World.Note(
                            round,
                            "g" + goal,
                            "",
                            random.nextInt(3) == 0
                                    ? null
                                    : JSON.createObjectNode()
                                            .put("percent", BigDecimal.valueOf(random.nextInt(1001), 1))
                                            .put("reason", "R")));
                }
            }
        }
        world.notes.put(id, notes);
    }

    private int round() {
        return 1 + random.nextInt(ROUNDS);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static boolean passes(int cvr) {
        int[] weights = {2, 7, 6, 5, 4, 3, 2, 1};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += weights[i] * (String.valueOf(cvr).charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
