package dk.kkr.survey.anonymity;

import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Invited;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Free texts are the only words of single members that outlive a closing: their order must tell nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ClosingOrderTest {

    private static final int MEMBERS = 120;

    /** Of 120 in random order Spearman's rank correlation is beyond this less than once in a million times (5 ÷ √119). */
    private static final double BOUND = 5 / Math.sqrt(MEMBERS - 1.0);

    /** Of 240 texts in random order about one pair of a member lies side by side (Poisson); ten or more, once in ten million times. */
    private static final int MOST_NEIGHBOURS = 9;

    @Inject
    EventConsumer references;

    @Inject
    Invited invited;

    @Inject
    DataSource database;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    private static String question(String key) {
        return World.TEXT.replace("\"ord\"", "\"" + key + "\"");
    }

    private static void answer(String token, int number) {
        given().header("Authorization", "Survey " + token)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"answers\":{\"ord\":\"%1$d\",\"mere\":\"%1$d\"}}".formatted(number))
                .put("/v1/response")
                .then()
                .statusCode(200);
        given().header("Authorization", "Survey " + token)
                .header("If-Match", "\"1\"")
                .post("/v1/response/submission")
                .then()
                .statusCode(204);
    }

    /** The numbers of the members whose texts these are, in an order of the attacker's choice. */
    private List<Integer> texts(String wave, String condition, String order) throws SQLException {
        List<Integer> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select text::int from comment where wave = ?::uuid and " + condition + " order by " + order)) {
            select.setString(1, wave);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getInt(1));
                }
            }
        }
        return found;
    }

    private static double correlation(List<Integer> found) {
        double[] ranks = new NaturalRanking()
                .apply(found.stream().mapToDouble(Integer::doubleValue).toArray());
        double squares = IntStream.range(0, ranks.length)
                .mapToDouble(i -> Math.pow(ranks[i] - (i + 1), 2))
                .sum();
        double n = ranks.length;
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static long neighbours(List<Integer> found) {
        return IntStream.range(1, found.size())
                .filter(i -> found.get(i).equals(found.get(i - 1)))
                .count();
    }

    @Test
    void leavesNeitherTheOrderOfAnsweringNorThePairsOfAMember() throws SQLException {
        String wave =
                opened(questionnaire(question("ord"), question("mere")), panel(Map.of("nordjylland MAYOR", MEMBERS)));
        List<String> tokens = invited.tokens(wave);
        IntStream.range(0, MEMBERS).forEach(i -> answer(tokens.get(i), i));
        step("/v1/waves/" + wave, "closing").then().statusCode(200);

        for (String order : List.of("ctid", "id")) {
            for (String question : List.of("ord", "mere")) {
                List<Integer> found = texts(wave, "question = '" + question + "'", order);
                assertThat(found).hasSize(MEMBERS).doesNotHaveDuplicates();
                assertThat(correlation(found)).as(question + " by " + order).isBetween(-BOUND, BOUND);
            }
            assertThat(neighbours(texts(wave, "true", order)))
                    .as("pairs by " + order)
                    .isLessThanOrEqualTo(MOST_NEIGHBOURS);
        }
        assertThat(correlation(IntStream.range(0, MEMBERS).boxed().toList()))
                .as("an order that is there is found")
                .isEqualTo(1);
    }
}
