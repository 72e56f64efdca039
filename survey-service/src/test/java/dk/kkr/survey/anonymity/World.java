package dk.kkr.survey.anonymity;

import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dk.kkr.survey.Invited;
import dk.kkr.survey.Surveys;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A wave from its opening to its closing, in an empty database, looked at by an attacker after each step. */
final class World {

    static final String TEXT = "{\"key\":\"ord\",\"type\":\"TEXT\",\"text\":{\"da\":\"Ord?\"}}";

    /** Those who submit, in this order; 5 and 8 only save, 11 does nothing. The members are numbered by their ids: two groups of 6, one of 2. */
    private static final List<Integer> SUBMITTING = List.of(7, 0, 13, 3, 1, 9, 12, 4, 6, 2, 10);

    private static final Duration LONG = Duration.ofSeconds(60);

    private final DataSource database;
    private final IntFunction<String> answers;
    private final List<Moment> moments = new ArrayList<>();
    private final String wave;
    private final Invited invited;
    private final List<String> tokens = new ArrayList<>();
    private final List<String> former = new ArrayList<>();

    /** What there was to see after a step: in the database, in what its server tells of itself, and for KL through the API. */
    record Moment(String after, Dump dump, List<String> server, List<String> told) {}

    /** @param answers what each member answers, as JSON */
    World(DataSource database, Invited invited, IntFunction<String> answers) throws SQLException {
        this.database = database;
        this.answers = answers;
        empty();
        Map<String, Integer> groups = new LinkedHashMap<>();
        groups.put("nordjylland MAYOR", 6);
        groups.put("nordjylland OTHER", 6);
        groups.put("sjaelland MAYOR", 2);
        this.wave = opened(questionnaire(Surveys.SCALE, Surveys.PICK, TEXT), panel(groups));
        this.invited = invited;
        this.tokens.addAll(invited.tokens(wave));
    }

    String wave() {
        return wave;
    }

    /** All there have been. */
    List<String> tokens() {
        return Stream.of(tokens, former).flatMap(List::stream).toList();
    }

    List<Moment> moments() {
        return moments;
    }

    /** All steps up to the closing. */
    void answer() throws SQLException {
        mail("invitations", "");
        look("the invitations");
        save(5, 0, answers.apply(5));
        save(8, 0, "{}");
        for (int i = 0; i < SUBMITTING.size(); i++) {
            int member = SUBMITTING.get(i);
            save(member, 0, "{\"opbakning\":3}");
            save(member, 1, answers.apply(member));
            submit(member);
            if (i == 5) {
                mail("reminders", "");
                look("the reminders");
                renew(7, "nordjylland-OTHER-1"); // who has submitted
                renew(5, "nordjylland-MAYOR-5"); // who has saved
                renew(4, "nordjylland-MAYOR-4"); // who has not begun
            }
        }
    }

    void close() throws SQLException {
        kl().header("If-Match", kl().get("/v1/waves/" + wave).header("ETag"))
                .header("Idempotency-Key", "closing")
                .post("/v1/waves/" + wave + "/closing")
                .then()
                .statusCode(200);
        await().atMost(LONG).until(() -> number("select count(*) from mail where round > 0") == 0);
        look("the closing");
    }

    private void mail(String what, String body) {
        kl().body(body).post("/v1/waves/" + wave + "/" + what).then().statusCode(202);
        await().atMost(LONG).until(() -> number("select count(*) from mail where state = 'WAITING'") == 0);
    }

    private void renew(int member, String memberId) throws SQLException {
        mail("renewals", "{\"memberId\":\"" + memberId + "\"}");
        former.add(tokens.get(member));
        tokens.clear();
        tokens.addAll(invited.tokens(wave));
        look("the new link of " + member);
    }

    private void save(int member, int version, String given) throws SQLException {
        given().header("Authorization", "Survey " + tokens.get(member))
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"answers\":" + given + "}")
                .put("/v1/response")
                .then()
                .statusCode(200);
        look("member " + member + " saves");
    }

    private void submit(int member) throws SQLException {
        given().header("Authorization", "Survey " + tokens.get(member))
                .header("If-Match", "\"2\"")
                .post("/v1/response/submission")
                .then()
                .statusCode(204);
        look("member " + member + " submits");
    }

    private void look(String after) throws SQLException {
        await().atMost(LONG).until(() -> number("select count(*) from outbox") == 0);
        String path = "/v1/waves/" + wave;
        List<String> told = new ArrayList<>();
        for (String part :
                List.of("", "/participation", "/mailing", "/results?by=kkr&by=role", "/comparison?with=" + wave)) {
            told.add(part + " " + kl().get(path + part).asString());
        }
        told.addAll(sorted(path + "/invitations", "memberId", "state"));
        told.addAll(sorted(path + "/comments", "question", "text"));
        try (Connection connection = database.getConnection()) {
            moments.add(new Moment(after, Dump.take(connection), Server.tells(connection), told));
        }
    }

    /** The items of a list whose order is that of random ids. */
    private static List<String> sorted(String path, String... fields) {
        List<Map<String, Object>> items = kl().get(path).path("items");
        return items.stream()
                .map(item -> List.of(fields).stream().map(item::get).toList().toString())
                .sorted()
                .toList();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void empty() throws SQLException {
        await().atMost(LONG).until(() -> number("select count(*) from outbox") == 0);
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate wave, panel, questionnaire, idempotent_answer cascade");
        }
    }
}
