package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Municipalities of a made-up hub, which merge, move to it and are founded: each year is counted over those there were on
 * its first day, with the inhabitants they had.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class MunicipalHistoryTest {

    private static final String HUB = "ohus";
    private static final String OTHER = "andethus";
    private static final String BEGINNING = "2010-01-01";

    private final List<ObjectNode> rows = new ArrayList<>();

    private static void hub(String code) {
        ObjectNode told = Told.JSON.createObjectNode();
        told.put("hub", code).put("name", code).put("kkr", code);
        Told.send("kkr.reference.v1", "hub:" + code, "dk.kkr.reference.hub-changed.v1", 1, told);
    }

    /** @param periods hub, first and last day of each; the last day empty for one that goes on */
    private static void municipality(String code, String mergedInto, int inhabitants, String... periods) {
        ObjectNode told = Told.JSON.createObjectNode();
        told.put("code", code)
                .put("name", code)
                .put("hub", periods[periods.length - 3])
                .put("kkr", HUB);
        told.put("settlement", "RURAL");
        if (!mergedInto.isEmpty()) {
            told.put("mergedInto", mergedInto);
        }
        ArrayNode population = told.putArray("population");
        if (inhabitants > 0) {
            population.addObject().put("year", 2014).put("inhabitants", inhabitants);
        }
        ArrayNode list = told.putArray("periods");
        for (int i = 0; i < periods.length; i += 3) {
            ObjectNode period = list.addObject().put("hub", periods[i]).put("validFrom", periods[i + 1]);
            if (!periods[i + 2].isEmpty()) {
                period.put("validTo", periods[i + 2]);
            }
        }
        Told.send("kkr.reference.v1", "municipality:" + code, "dk.kkr.reference.municipality-changed.v1", 1, told);
    }

    private static UUID contract(int year) throws IOException {
        UUID id = UUID.randomUUID();
        ObjectNode contract = Told.contract(id, HUB, year);
        contract.set("goals", Told.JSON.readTree("""
                        [{"key":"g","number":1,"title":"G","origin":"REGIONAL","targets":[{"key":"spread","title":"S",
                          "indicator":{"kind":"MUNICIPAL_SPREAD","tolerance":10},
                          "threshold":{"comparator":"AT_LEAST","value":100}}]}]"""));
        Told.contract(contract, 1);
        return id;
    }

    private void companies(int year, String municipality, int count) {
        for (int i = 0; i < count; i++) {
            rows.add(Guided.row("h" + year + municipality + i, HUB, municipality, year + "-03-01"));
        }
    }

    private static Object of(UUID contract, String field) {
        Response found = given().auth().oauth2(Tokens.hub(HUB)).get("/v1/contracts/" + contract + "/fulfilment");
        return found.statusCode() == 200 ? found.path("goals[0].targets[0]." + field) : null;
    }

    @Test
    void countsEachYearOverTheMunicipalitiesThereWere() throws IOException {
        hub(HUB);
        hub(OTHER);
        municipality("h61", "", 1000, HUB, BEGINNING, "");
        municipality("h62", "h61", 1000, HUB, BEGINNING, "2015-12-31");
        municipality("h63", "", 1000, OTHER, BEGINNING, "2016-12-31", HUB, "2017-01-01", "");
        municipality("h64", "h65", 2000, HUB, BEGINNING, "2017-12-31");
        municipality("h65", "", 0, HUB, "2018-01-01", "");
        UUID of2015 = contract(2015);
        UUID of2016 = contract(2016);
        UUID of2017 = contract(2017);
        UUID of2018 = contract(2018);
        await().atMost(Duration.ofSeconds(60)).until(() -> of(of2018, "key") != null);
        companies(2015, "h61", 1);
        companies(2015, "h62", 1);
        companies(2015, "h64", 2);
        companies(2016, "h61", 2); // 962 is part of it now, and its inhabitants are counted with it
        companies(2016, "h64", 2);
        companies(2017, "h61", 2);
        companies(2017, "h63", 1); // has come to the hub
        companies(2017, "h64", 2);
        companies(2018, "h61", 2);
        companies(2018, "h63", 1);
        companies(2018, "h65", 2); // has the inhabitants of the one it was made of
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Pushed.import_("registrations", Pushed.lines(rows)).<Integer>path("rejected") == 0);
        for (UUID contract : List.of(of2015, of2016, of2017, of2018)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Integer.valueOf(100).equals(of(contract, "actual")));
            assertEquals(List.of(2014), of(contract, "populationYears"));
        }
        assertEquals(
                List.of(3, 2, 3, 3),
                List.of(
                        of(of2015, "denominator"),
                        of(of2016, "denominator"),
                        of(of2017, "denominator"),
                        of(of2018, "denominator")));
        rejects("h62", LocalDate.of(2016, 1, 1), "MUNICIPALITY_NOT_THEN");
        rejects("h63", LocalDate.of(2016, 12, 31), "MUNICIPALITY_OF_OTHER_HUB");
        rejects("h65", LocalDate.of(2017, 12, 31), "MUNICIPALITY_NOT_THEN");
    }

    private static void rejects(String municipality, LocalDate startedOn, String code) {
        Response done = Pushed.import_(
                "registrations", Guided.row("hx" + municipality, HUB, municipality, startedOn.toString()) + "\n");
        assertEquals(
                List.of(code),
                Pushed.asAgency()
                        .get("/v1/imports/" + done.path("id") + "/rejections")
                        .path("items.code"));
    }
}
