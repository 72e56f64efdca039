package dk.kkr.contracts.contract;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.published;
import static dk.kkr.contracts.Api.put;
import static dk.kkr.contracts.Api.step;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.contracts.Api;
import dk.kkr.contracts.SqlStatements;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of contracts: filters, text, cursors, and how much is read for them. The years 2120 to 2129 are its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class ContractSearchTest {

    private static final Map<String, String> KKR_OF = Map.of(
            "nordjylland", "nordjylland",
            "midtjylland", "midtjylland",
            "sydjylland", "syddanmark",
            "fyn", "syddanmark",
            "sjaelland", "sjaelland",
            "hovedstaden", "hovedstaden");

    @BeforeEach
    void agreement() {
        if (get(Tokens.kl(), Api.AGREEMENTS + "?key=search")
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            String id = post(Tokens.kl(), Api.AGREEMENTS, """
                    {"key":"search","title":"Aftale","fromYear":2120,"toYear":2129,"goals":[{"key":"national-reach","title":"Kendskab",
                    "targets":[{"key":"t","title":"Kendskabsgrad","indicator":{"kind":"COMPANY_COUNT"},"threshold":{"comparator":"AT_LEAST","value":1}}]}]}""").path("id");
            step(Tokens.kl(), Api.AGREEMENTS + "/" + id, "adoption", "{\"adoptedOn\":\"2119-12-01\"}")
                    .then()
                    .statusCode(200);
        }
    }

    private static String drafted(String hub, int year, String title, String goal, String goalTitle) {
        Response drafted = post(Tokens.hub(hub), CONTRACTS, body(hub, year, title, goal, goalTitle));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return CONTRACTS + "/" + drafted.path("id");
    }

    private static String body(String hub, int year, String title, String goal, String goalTitle) {
        return """
                {"hub":"%s","year":%d,"title":"%s","regionalGoals":[{"key":"%s","title":"%s","targets":[
                {"key":"a","title":"Vurderes","indicator":{"kind":"ASSESSMENT"}}]}]}""".formatted(hub, year, title, goal, goalTitle);
    }

    private static List<String> hubs(String query) {
        return get(Tokens.kl(), CONTRACTS + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.hub");
    }

    private static List<String> found(int year, String words) {
        Response answer = given().auth()
                .oauth2(Tokens.kl())
                .queryParam("year", year)
                .queryParam("q", words)
                .get(CONTRACTS);
        return answer.then().statusCode(200).extract().path("items.hub");
    }

    @Test
    void findsByWordsInTitlesAsDanesWriteThem() {
        drafted("fyn", 2120, "Kontrakt om ÆBLEØEN", "apples", "Iværksætternes ønsker på øerne");
        drafted("sjaelland", 2120, "Grøn omstilling", "green", "Virksomhedernes bæredygtighed");
        assertEquals(List.of("fyn"), found(2120, "æbleøen"));
        assertEquals(List.of("fyn"), found(2120, "iværksætter"), "another form of the word");
        assertEquals(List.of("fyn"), found(2120, "iværksæt"), "the beginning of the last word");
        assertEquals(List.of("fyn"), found(2120, "ønske kontrakter"), "all words, in any order");
        assertEquals(List.of(), found(2120, "ønske omstilling"));
        assertEquals(List.of(), found(2120, "iværk ønsker"), "only the last word may be cut short");
        assertEquals(List.of("sjaelland"), found(2120, "BÆREDYGTIGHED"));
        assertEquals(List.of("fyn", "sjaelland"), found(2120, "kendskabsgrad"), "titles of targets");
        assertEquals(List.of("fyn", "sjaelland"), found(2120, " "));
        assertEquals(List.of("fyn"), found(2120, "æbleøen & !(:*'"));
        given().auth()
                .oauth2(Tokens.kl())
                .queryParam("q", "&|!")
                .get(CONTRACTS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?q"));
        get(Tokens.kl(), CONTRACTS + "?q=" + "x".repeat(201)).then().statusCode(400);
        get(Tokens.kl(), CONTRACTS + "?q=" + "x".repeat(200)).then().statusCode(200);
    }

    @Test
    void combinesAllFiltersAndRepeatsMost() {
        drafted("fyn", 2121, "Første", "alpha", "Alfa");
        drafted("sydjylland", 2121, "Anden", "beta", "Beta");
        drafted("midtjylland", 2121, "Tredje", "alpha", "Alfa");
        String agreed = drafted("midtjylland", 2122, "Fjerde", "alpha", "Alfa");
        Api.agreed(agreed, "midtjylland", "midtjylland");
        assertEquals(List.of("fyn", "midtjylland"), hubs("?year=2121&goal=alpha"));
        assertEquals(List.of("fyn", "midtjylland", "sydjylland"), hubs("?year=2121&goal=national-reach"));
        assertEquals(List.of(), hubs("?year=2121&goal=alph"));
        assertEquals(List.of("fyn"), hubs("?year=2121&goal=alpha&kkr=syddanmark"));
        assertEquals(List.of("fyn", "midtjylland"), hubs("?year=2121&hub=fyn&hub=midtjylland"));
        assertEquals(
                List.of("midtjylland", "fyn", "midtjylland"),
                hubs("?year=2121&year=2122&goal=alpha&status=DRAFT&status=AGREED"));
        assertEquals(List.of("midtjylland"), hubs("?year=2121&year=2122&goal=alpha&q=fjer&status=AGREED"));
        get(Tokens.kl(), CONTRACTS + "?year=2121&goal=alpha&count=true").then().body("total", equalTo(2));
        get(Tokens.kl(), CONTRACTS + "?status=DRAFT&status=LOST")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?status"));
    }

    @Test
    void pagesAreStableWhoeverReadsThem() {
        for (String hub : KKR_OF.keySet()) {
            String path = drafted(hub, 2123, "Side", "page", "Side");
            if (!hub.equals("fyn")) {
                published(path, hub, KKR_OF.get(hub)).then().statusCode(200);
            }
        }
        List<String> own = List.of("fyn", "hovedstaden", "midtjylland", "nordjylland", "sjaelland", "sydjylland");
        assertEquals(own, paged(Tokens.hub("fyn")));
        assertEquals(own, paged(Tokens.kkr("syddanmark")));
        assertEquals(own, paged(Tokens.kl()));
        List<String> others = own.subList(1, 6);
        assertEquals(others, paged(Tokens.hub("sjaelland")));
        assertEquals(others, paged(Tokens.municipality("461")));
        assertEquals(others, paged(Tokens.system("x")));
        get(Tokens.hub("fyn"), CONTRACTS + "?year=2123&count=true").then().body("total", equalTo(6));
        get(Tokens.municipality("461"), CONTRACTS + "?year=2123&count=true")
                .then()
                .body("total", equalTo(5));
        get(Tokens.kl(), CONTRACTS + "?cursor=bm8")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("BAD_CURSOR"));
        get(Tokens.kl(), CONTRACTS + "?cursor=WyJhIiwiYiJd").then().statusCode(400);
    }

    private static List<String> paged(String token) {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            Response page = get(token, CONTRACTS + "?year=2123&limit=2&cursor=" + next);
            page.then().statusCode(200);
            all.addAll(page.path("items.hub"));
            next = page.path("next");
        } while (next != null);
        return all;
    }

    @Test
    void findsWhatIsInForceNotWhatIsOnlyProposed() {
        String path = drafted("hovedstaden", 2124, "Oprindelig", "first-goal", "Oprindelig");
        String hub = Tokens.hub("hovedstaden");
        put(hub, path, body("hovedstaden", 2124, "Rettet", "second-goal", "Rettet"))
                .then()
                .statusCode(200);
        assertEquals(List.of(), found(2124, "oprindelig"));
        assertEquals(List.of("hovedstaden"), hubs("?goal=second-goal"));
        published(path, "hovedstaden", "hovedstaden").then().statusCode(200);
        step(hub, path, "amendments", """
                {"reason":"Nyt","effectiveFrom":"2124-07-01","title":"Ændret","regionalGoals":[]}""").then().statusCode(200);
        Api.agreed(path, "hovedstaden", "hovedstaden");
        Api.signed(path, "hovedstaden", "hovedstaden");
        get(hub, CONTRACTS + "?goal=second-goal").then().body("items.title", contains("Rettet"));
        assertEquals(List.of(), found(2124, "ændret"));
        get(hub, path + "/revisions/2/differences")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("items.sentence", hasItem("Målet »Rettet« er udgået."))
                .body("items.sentence", hasItem("Titlen er ændret fra »Rettet« til »Ændret«."))
                .body("items.path", not(hasItem("/stated/title")));
        get(hub, path + "/revisions/1/differences").then().statusCode(400).body("errors[0].pointer", equalTo("?from"));
        get(hub, path + "/revisions/1/differences?from=2")
                .then()
                .body("items.sentence", hasItem("Målet »Rettet« er kommet til."));
        get(hub, path + "/revisions/3/differences").then().statusCode(404);
    }

    @Test
    void readsWithTheSameNumberOfStatementsWhateverTheSize() {
        String few = drafted("nordjylland", 2125, "Lille", "small", "Lille");
        Map<String, Integer> before = statements(few);
        for (int year = 2126; year < 2130; year++) {
            for (String hub : List.of("nordjylland", "fyn")) {
                drafted(hub, year, "Større", "big", "Større");
            }
        }
        for (int i = 0; i < 5; i++) {
            put(Tokens.hub("nordjylland"), few, body("nordjylland", 2125, "Udgave " + i, "small", "Lille"))
                    .then()
                    .statusCode(200);
        }
        Map<String, Integer> after = statements(few);
        assertEquals(before, after);
        before.forEach((path, count) -> assertTrue(count >= 1 && count <= 4, path + " runs " + count));
        get(Tokens.kl(), few + "/history").then().body("items", hasSize(6));
    }

    private static Map<String, Integer> statements(String contract) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String path : List.of(
                contract,
                contract + "?asOf=2125-01-01T00:00:00Z",
                contract + "/history?count=true",
                contract + "/revisions?count=true",
                CONTRACTS + "?q=lille&goal=small&year=2125&count=true",
                CONTRACTS + "?limit=500",
                Api.AGREEMENTS,
                "/v1/hubs",
                "/v1/municipalities?limit=200")) {
            counts.put(path, SqlStatements.of(Tokens.kl(), path));
        }
        counts.put("municipality", SqlStatements.of(Tokens.municipality("851"), CONTRACTS));
        counts.put("hub", SqlStatements.of(Tokens.hub("nordjylland"), CONTRACTS));
        return counts;
    }
}
