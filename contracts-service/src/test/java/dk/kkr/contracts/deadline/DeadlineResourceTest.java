package dk.kkr.contracts.deadline;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.agreed;
import static dk.kkr.contracts.Api.etag;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static dk.kkr.contracts.Api.signed;
import static dk.kkr.contracts.Api.step;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.contracts.Api;
import dk.kkr.contracts.MovableClock;
import dk.kkr.contracts.Told;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines through the API (F7). The years 2130 to 2139 have an agreement of their own here. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class DeadlineResourceTest {

    private static final String DEADLINES = "/v1/deadlines";

    @Inject
    LatenessService lateness;

    @Inject
    EntityManager store;

    @Inject
    MovableClock clock;

    @BeforeEach
    void agreement() {
        if (get(Tokens.kl(), Api.AGREEMENTS + "?key=deadlines")
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            String id = post(Tokens.kl(), Api.AGREEMENTS, """
                            {"key":"deadlines","title":"Aftale","fromYear":2130,"toYear":2139,"goals":[{"key":"g","title":"G",
                            "targets":[{"key":"t","title":"T","indicator":{"kind":"COMPANY_COUNT"},
                            "threshold":{"comparator":"AT_LEAST","value":1}}]}]}""").path("id");
            step(Tokens.kl(), Api.AGREEMENTS + "/" + id, "adoption", "{\"adoptedOn\":\"2020-12-01\"}")
                    .then()
                    .statusCode(200);
        }
    }

    private static String drafted(String hub, int year) {
        Response drafted = post(Tokens.hub(hub), CONTRACTS, """
                {"hub":"%s","year":%d,"effectiveFrom":"2024-01-01","followUps":[{"title":"Halvårsstatus","dueOn":"2024-08-15"},
                {"title":"Møde på Ærø, måske; vi ses","dueOn":"2131-03-01"}]}""".formatted(hub, year));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return CONTRACTS + "/" + drafted.path("id");
    }

    private static String list(int year, String more) {
        return DEADLINES + "?year=" + year + more;
    }

    private static String id(String token, int year, String kind) {
        return get(token, list(year, "&count=true"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == '" + kind + "' }.id");
    }

    private static Response complete(String token, String deadline, String etag, String body) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        return (etag == null ? request : request.header("If-Match", etag)).put(deadline + "/completion");
    }

    @Test
    void followFromTheContractFromTheDayItIsAgreed() {
        String hub = Tokens.hub("nordjylland");
        String path = drafted("nordjylland", 2130);
        get(hub, list(2130, "")).then().statusCode(200).body("items", hasSize(0));
        agreed(path, "nordjylland", "nordjylland");
        get(hub, list(2130, "&count=true"))
                .then()
                .body("total", equalTo(8))
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "TRANSMISSION",
                                "TRANSMISSION",
                                "FOLLOW_UP",
                                "FOLLOW_UP",
                                "NATIONAL_ACCOUNT",
                                "STATEMENT",
                                "STATEMENT",
                                "STATEMENT"))
                .body("items[0].dueOn", equalTo("2024-02-14"))
                .body("items[0].state", equalTo("LATE"))
                .body("items[0].responsible", equalTo("hub:nordjylland"))
                .body("items[2].title", equalTo("Opfølgning: Halvårsstatus"))
                .body("items[3].state", equalTo("DUE"))
                .body("items.findAll { it.kind == 'STATEMENT' }.dueOn", everyItem(equalTo("2131-06-30")))
                .body("items.find { it.kind == 'NATIONAL_ACCOUNT' }.dueOn", equalTo("2131-06-30"));
        signed(path, "nordjylland", "nordjylland");
        step(hub, path, "transmissions", Map.of("recipient", "KL", "sentOn", "2024-02-14"))
                .then()
                .statusCode(200);
        step(hub, path, "transmissions", Map.of("recipient", "ERST", "sentOn", "2024-02-15"))
                .then()
                .statusCode(200);
        get(hub, list(2130, "&state=DONE"))
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.title.endsWith('til KL') }.late", equalTo(false))
                .body("items.find { it.title.endsWith('til Erhvervsstyrelsen') }.late", equalTo(true))
                .body("items.doneOn", containsInAnyOrder("2024-02-14", "2024-02-15"));
        step(Tokens.kkr("nordjylland"), path, "report-requests", Map.of("dueOn", "2130-09-01", "note", "Iværksættere"))
                .then()
                .statusCode(200);
        get(hub, list(2130, "&from=2130-09-01&to=2130-09-01"))
                .then()
                .body("items.title", contains("Rapport til KKR om resultatkontrakten for 2130: Iværksættere"));
        get(hub, list(2130, "&from=2130-09-02&to=2131-02-28")).then().body("items", hasSize(0));
    }

    @Test
    void areSeenByThoseWhoseTheyAre() {
        String path = drafted("fyn", 2131);
        agreed(path, "fyn", "syddanmark");
        agreed(drafted("sydjylland", 2131), "sydjylland", "syddanmark");
        agreed(drafted("midtjylland", 2131), "midtjylland", "midtjylland");
        get(Tokens.kl(), list(2131, "&count=true")).then().body("total", equalTo(22));
        get(Tokens.erst(), list(2131, "&count=true")).then().body("total", equalTo(22));
        get(Tokens.erst(), list(2131, "&responsible=erst")).then().body("items.kind", contains("NATIONAL_ACCOUNT"));
        get(Tokens.kkr("syddanmark"), list(2131, "&count=true")).then().body("total", equalTo(15));
        get(Tokens.kkr("syddanmark"), list(2131, "&hub=fyn"))
                .then()
                .body("items", hasSize(7))
                .body("items.hub", everyItem(equalTo("fyn")));
        get(Tokens.hub("fyn"), list(2131, "&count=true")).then().body("total", equalTo(8));
        get(Tokens.hub("fyn"), list(2131, "&hub=sydjylland")).then().body("items", hasSize(0));
        get(Tokens.kl(), list(2131, "&kkr=midtjylland&state=LATE")).then().body("items", hasSize(3));
        String ofFyn = DEADLINES + "/" + id(Tokens.hub("fyn"), 2131, "FOLLOW_UP");
        get(Tokens.hub("sydjylland"), ofFyn).then().statusCode(404);
        get(Tokens.kkr("syddanmark"), ofFyn).then().statusCode(200);
        get(Tokens.municipality("461"), list(2131, "")).then().statusCode(403);
        given().get(list(2131, "")).then().statusCode(401);
    }

    @Test
    void pagesStablyAndRefusesBadFiltersAllAtOnce() {
        agreed(drafted("sjaelland", 2132), "sjaelland", "sjaelland");
        agreed(drafted("hovedstaden", 2132), "hovedstaden", "hovedstaden");
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = get(Tokens.kl(), list(2132, "&limit=4" + next)).jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);
        assertEquals(15, ids.size());
        assertEquals(15, new HashSet<>(ids).size());
        assertEquals(ids, get(Tokens.kl(), list(2132, "")).jsonPath().getList("items.id", String.class));
        get(Tokens.kl(), DEADLINES + "?year=x&from=1.1.2024&to=2024-13-01&state=done")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?year", "?from", "?to", "?state"));
        get(Tokens.kl(), DEADLINES + "?from=-0001-12-31&to=10000-01-01")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?from", "?to"));
        get(Tokens.kl(), DEADLINES + "?from=0001-01-01&to=9999-12-31").then().statusCode(200);
        get(Tokens.kl(), DEADLINES + "?from=2024-01-02&to=2024-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("DAYS_REVERSED"));
        get(Tokens.kl(), DEADLINES + "?from=2024-01-01&to=2024-01-01").then().statusCode(200);
        get(Tokens.kl(), DEADLINES + "?cursor=WyJhIiwiYiJd")
                .then()
                .statusCode(400)
                .body("errors.code", contains("BAD_CURSOR"));
    }

    @Test
    void becomeLateAtMidnightInDenmark() {
        agreed(drafted("hovedstaden", 2133), "hovedstaden", "hovedstaden");
        String statement = DEADLINES + "/" + id(Tokens.kl(), 2133, "STATEMENT");
        try {
            clock.ahead(Duration.between(Instant.now(), Instant.parse("2134-06-30T21:59:00Z")));
            get(Tokens.kl(), statement).then().body("state", equalTo("DUE")).body("late", equalTo(false));
            String due = etag(Tokens.kl(), statement);
            clock.ahead(Duration.between(Instant.now(), Instant.parse("2134-06-30T22:00:01Z")));
            given().auth()
                    .oauth2(Tokens.kl())
                    .header("If-None-Match", due)
                    .get(statement)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("LATE"))
                    .body("late", equalTo(true));
            get(Tokens.kl(), list(2133, "&state=LATE")).then().body("items.kind", hasItem("STATEMENT"));
        } finally {
            clock.ahead(Duration.ZERO);
        }
    }

    @Test
    void areMarkedDoneByWhoIsResponsibleUnlessAStepClosesThem() {
        agreed(drafted("midtjylland", 2134), "midtjylland", "midtjylland");
        String hub = Tokens.hub("midtjylland");
        String followUp = DEADLINES + "/" + id(hub, 2134, "FOLLOW_UP");
        String body = "{\"doneOn\":\"2024-08-16\",\"note\":\"Holdt i Skive\"}";
        String before = etag(hub, followUp);
        complete(hub, followUp, null, body).then().statusCode(428);
        complete(Tokens.hub("fyn"), followUp, before, body).then().statusCode(404);
        complete(Tokens.erst(), followUp, before, body).then().statusCode(403);
        complete(hub, followUp, before, "{\"doneOn\":\"2130-01-01\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/doneOn"))
                .body("errors[0].code", equalTo("DAY_IN_FUTURE"));
        complete(hub, followUp, before, "{}").then().statusCode(400);
        complete(hub, followUp, before, body)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("late", equalTo(true))
                .body("doneBy", equalTo("hub:midtjylland"))
                .body("note", equalTo("Holdt i Skive"))
                .header("ETag", notNullValue());
        complete(hub, followUp, before, body).then().statusCode(412).body("current", equalTo(etag(hub, followUp)));
        complete(hub, followUp, etag(hub, followUp), "{\"doneOn\":\"2024-08-15\"}")
                .then()
                .statusCode(200)
                .body("late", equalTo(false))
                .body("note", nullValue());
        reopen(hub, followUp)
                .then()
                .statusCode(200)
                .body("state", equalTo("LATE"))
                .body("doneOn", nullValue());
        reopen(hub, followUp).then().statusCode(404);
        String statement = DEADLINES + "/" + id(hub, 2134, "STATEMENT");
        complete(hub, statement, etag(hub, statement), body)
                .then()
                .statusCode(409)
                .body("code", equalTo("CLOSED_BY_STEP"));
        String account = DEADLINES + "/" + id(hub, 2134, "NATIONAL_ACCOUNT");
        complete(hub, account, etag(hub, account), body).then().statusCode(403);
        complete(Tokens.erst(), account, etag(hub, account), body)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void moveWithAnAmendmentAndTellWhatBecameOfOnesThatHadPassed() {
        String hub = Tokens.hub("sjaelland");
        String path = drafted("sjaelland", 2135);
        agreed(path, "sjaelland", "sjaelland");
        signed(path, "sjaelland", "sjaelland");
        String followUp = id(hub, 2135, "FOLLOW_UP");
        tellAll();
        tellAll();
        String key = "deadline:" + followUp;
        Told.awaited("kkr.contracts.v1", key, 1);
        amend(path, "{\"title\":\"Halvårsstatus\",\"dueOn\":\"2134-08-15\"}");
        get(hub, DEADLINES + "/" + followUp)
                .then()
                .body("dueOn", equalTo("2134-08-15"))
                .body("state", equalTo("DUE"));
        get(hub, list(2135, "")).then().body("items.kind.count { it == 'FOLLOW_UP' }", equalTo(1));
        amend(path, "{\"title\":\"Noget andet\",\"dueOn\":\"2134-08-15\"}");
        get(hub, DEADLINES + "/" + followUp).then().statusCode(404);
        List<Told.Event> events = Told.awaited("kkr.contracts.v1", key, 3);
        assertEquals(List.of("passed", "changed", "deleted"), what(events));
        assertEquals(
                List.of(2L, 3L, 4L), events.stream().map(Told.Event::version).toList());
        Told.fitTheirSchemas(events);
        get(hub, list(2135, "&state=LATE"))
                .then()
                .body("items.title", hasItem(startsWith("Tillæg (udgave 2) til resultatkontrakten")));
    }

    @Test
    void areToldAsPassedThoughTheyAreDoneBeforeAnybodyLooked() {
        String hub = Tokens.hub("nordjylland");
        String path = drafted("nordjylland", 2139);
        agreed(path, "nordjylland", "nordjylland");
        signed(path, "nordjylland", "nordjylland");
        String transmission = get(hub, list(2139, "&to=2024-02-14"))
                .path("items.find { it.title.endsWith('til Erhvervsstyrelsen') }.id");
        step(hub, path, "transmissions", "{\"recipient\":\"ERST\",\"sentOn\":\"2024-02-15\"}")
                .then()
                .statusCode(200);
        String followUp = id(hub, 2139, "FOLLOW_UP");
        complete(hub, DEADLINES + "/" + followUp, etag(hub, DEADLINES + "/" + followUp), "{\"doneOn\":\"2024-08-16\"}")
                .then()
                .statusCode(200);
        for (String id : List.of(transmission, followUp)) {
            List<Told.Event> events = Told.awaited("kkr.contracts.v1", "deadline:" + id, 2);
            assertEquals(
                    List.of("dk.kkr.contracts.deadline-passed.v1", "dk.kkr.contracts.deadline-changed.v1"),
                    events.stream().map(Told.Event::type).toList());
            assertEquals(
                    List.of("LATE", "DONE"),
                    events.stream()
                            .map(e -> JsonPath.from(e.data()).getString("state"))
                            .toList());
            assertEquals(
                    List.of(2L, 3L), events.stream().map(Told.Event::version).toList());
        }
    }

    @Test
    void areNoneOfAContractThatIsADraftAgainOrDeleted() {
        String hub = Tokens.hub("sydjylland");
        String path = drafted("sydjylland", 2133);
        agreed(path, "sydjylland", "syddanmark");
        String followUp = id(hub, 2133, "FOLLOW_UP");
        String done = DEADLINES + "/" + followUp;
        String transmission = id(hub, 2133, "TRANSMISSION");
        tellAll();
        complete(hub, done, etag(hub, done), "{\"doneOn\":\"2024-08-16\"}")
                .then()
                .statusCode(200);

        Api.put(
                        hub,
                        path,
                        "{\"effectiveFrom\":\"2024-01-01\",\"followUps\":[{\"title\":\"Halvårsstatus\",\"dueOn\":\"2024-08-15\"}]}")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
        get(hub, list(2133, "&state=LATE")).then().body("items", hasSize(0));
        // What somebody has marked done is not thrown away.
        get(hub, list(2133, "&state=DONE")).then().body("items.id", contains(followUp));
        toldLast("deadline-deleted", transmission);

        // As one was left behind before this was so.
        QuarkusTransaction.requiringNew().run(() -> {
            UUID contract = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            store.createNativeQuery("insert into deadline_derivation values (:id, 1, 'old')")
                    .setParameter("id", contract)
                    .executeUpdate();
            store.createNativeQuery(
                            "insert into deadline (id, contract, kind, part, hub, kkr, year, due_on, responsible, told,"
                                    + " told_late, version, created_at, changed_at) values (gen_random_uuid(), :id, 'STATEMENT', 'KL',"
                                    + " 'sydjylland', 'syddanmark', 2133, '2024-06-30', 'hub:sydjylland', true, true, 2, now(), now())")
                    .setParameter("id", contract)
                    .executeUpdate();
        });
        get(hub, list(2133, "&state=LATE")).then().body("items", hasSize(1));
        lateness.deriveMissing();
        get(hub, list(2133, "&state=LATE")).then().body("items", hasSize(0));

        agreed(path, "sydjylland", "syddanmark");
        get(hub, list(2133, "&count=true")).then().body("total", equalTo(7));
        get(hub, done).then().body("state", equalTo("DONE"));
        Api.put(hub, path, "{\"effectiveFrom\":\"2024-01-01\"}").then().statusCode(200);
        given().auth()
                .oauth2(hub)
                .header("If-Match", etag(hub, path))
                .delete(path)
                .then()
                .statusCode(204);
        get(hub, done).then().statusCode(404);
        toldLast("deadline-deleted", followUp);
    }

    @Test
    void areRemovedAndNotToldAsPassedWhenOpenedAgainOnADraft() {
        String hub = Tokens.hub("midtjylland");
        String path = drafted("midtjylland", 2139);
        agreed(path, "midtjylland", "midtjylland");
        String followUp = id(hub, 2139, "FOLLOW_UP");
        String deadline = DEADLINES + "/" + followUp;
        complete(hub, deadline, etag(hub, deadline), "{\"doneOn\":\"2024-08-16\"}")
                .then()
                .statusCode(200);
        Api.put(hub, path, "{\"effectiveFrom\":\"2024-01-01\"}").then().statusCode(200);
        reopen(hub, deadline).then().statusCode(200).body("state", equalTo("LATE"));
        lateness.check();
        get(hub, deadline).then().statusCode(404);
        toldLast("deadline-deleted", followUp);
        assertEquals(
                List.of("passed", "changed", "changed", "deleted"),
                what(Told.of("kkr.contracts.v1", "deadline:" + followUp)));
    }

    @Test
    void areRemovedWhenOpenedAgainThoughAnAmendmentHasDroppedThem() {
        String hub = Tokens.hub("sjaelland");
        String path = drafted("sjaelland", 2138);
        agreed(path, "sjaelland", "sjaelland");
        signed(path, "sjaelland", "sjaelland");
        String followUp = id(hub, 2138, "FOLLOW_UP");
        String deadline = DEADLINES + "/" + followUp;
        complete(hub, deadline, etag(hub, deadline), "{\"doneOn\":\"2024-08-15\"}")
                .then()
                .statusCode(200);
        amend(path, "{\"title\":\"Noget andet\",\"dueOn\":\"2134-08-15\"}");
        get(hub, deadline).then().statusCode(200);
        reopen(hub, deadline).then().statusCode(200);
        lateness.check();
        get(hub, deadline).then().statusCode(404);
        get(hub, list(2138, "")).then().body("items.kind.count { it == 'FOLLOW_UP' }", equalTo(1));
    }

    private static Response reopen(String hub, String deadline) {
        return given().auth()
                .oauth2(hub)
                .header("If-Match", etag(hub, deadline))
                .delete(deadline + "/completion");
    }

    private static List<String> what(List<Told.Event> events) {
        return events.stream()
                .map(e -> e.type().replace("dk.kkr.contracts.deadline-", "").replace(".v1", ""))
                .toList();
    }

    private static void toldLast(String what, String deadline) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            List<Told.Event> told = Told.of("kkr.contracts.v1", "deadline:" + deadline);
            return told.get(told.size() - 1).type().equals("dk.kkr.contracts." + what + ".v1");
        });
    }

    private static void amend(String path, String followUp) {
        step(
                        Tokens.hub("sjaelland"),
                        path,
                        "amendments",
                        "{\"reason\":\"Ny plan\",\"effectiveFrom\":\"2024-03-01\",\"followUps\":[" + followUp + "]}")
                .then()
                .statusCode(200);
        agreed(path, "sjaelland", "sjaelland");
        signed(path, "sjaelland", "sjaelland");
    }

    private void tellAll() {
        while (lateness.tellPassed() > 0) {
            // The next batch.
        }
    }

    @Test
    void areToldOnceThoughTwoLookAtOnce() {
        agreed(drafted("nordjylland", 2136), "nordjylland", "nordjylland");
        agreed(drafted("fyn", 2136), "fyn", "syddanmark");
        List<String> late =
                get(Tokens.kl(), list(2136, "&state=LATE")).jsonPath().getList("items.id", String.class);
        assertEquals(6, late.size());
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(this::tellAll),
                        CompletableFuture.runAsync(this::tellAll),
                        CompletableFuture.runAsync(this::tellAll))
                .join();
        late.forEach(id -> Told.awaited("kkr.contracts.v1", "deadline:" + id, 1));
        tellAll();
        List<String> told = Told.read("kkr.contracts.v1").stream()
                .filter(e -> late.contains(e.key().replace("deadline:", "")))
                .map(Told.Event::key)
                .toList();
        assertEquals(6, told.size());
        assertEquals(6, new HashSet<>(told).size());
    }

    @Test
    void areMadeUpForWhereTheyAreMissingOrWereDerivedByOtherRules() {
        String hub = Tokens.hub("hovedstaden");
        agreed(drafted("hovedstaden", 2137), "hovedstaden", "hovedstaden");
        String contract = get(hub, list(2137, "")).path("items[0].contractId");
        QuarkusTransaction.requiringNew().run(() -> {
            store.createNativeQuery("delete from deadline where year = 2137").executeUpdate();
            store.createNativeQuery("delete from deadline_derivation where contract = :id")
                    .setParameter("id", UUID.fromString(contract))
                    .executeUpdate();
        });
        get(hub, list(2137, "")).then().body("items", hasSize(0));
        lateness.deriveMissing();
        List<String> derived = get(hub, list(2137, "")).jsonPath().getList("items.id", String.class);
        assertEquals(8, derived.size());
        QuarkusTransaction.requiringNew()
                .run(() -> store.createNativeQuery("update deadline_derivation set rules = 'old'")
                        .executeUpdate());
        lateness.deriveMissing();
        assertEquals(derived, get(hub, list(2137, "")).jsonPath().getList("items.id", String.class));
    }

    @Test
    void areMetWhenTheStatementIsSent() throws Exception {
        String hub = Tokens.hub("midtjylland");
        agreed(drafted("midtjylland", 2138), "midtjylland", "midtjylland");
        String contract = get(hub, list(2138, "")).path("items[0].contractId");
        tellStatement(contract, 1, 3, "{\"recipient\":\"KL\",\"sentOn\":\"2139-06-30\"}");
        tellStatement(
                contract,
                2,
                3,
                "{\"recipient\":\"KL\",\"sentOn\":\"2139-09-01\"},"
                        + "{\"recipient\":\"KKR\",\"sentOn\":\"2139-07-01\"}");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> get(hub, list(2138, "&state=DONE"))
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 2);
        get(hub, list(2138, "&state=DONE"))
                .then()
                .body("items.find { it.title.endsWith('til KL') }.doneOn", equalTo("2139-06-30"))
                .body("items.find { it.title.endsWith('til KL') }.late", equalTo(false))
                .body("items.find { it.title.endsWith('til KKR') }.late", equalTo(true));
    }

    private static void tellStatement(String contract, int edition, long version, String transmissions)
            throws Exception {
        ProducerRecord<String, String> message =
                new ProducerRecord<>("kkr.goals.v1", "statement:" + contract + ":" + edition, """
                {"contractId":"%s","edition":%d,"sha256":"%s","approvedOn":"2139-04-15","status":"APPROVED","transmissions":[%s]}""".formatted(
                                contract, edition, "ab".repeat(32), transmissions));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "dk.kkr.goals.statement-transmitted.v1",
                        "ce_time", "2139-04-15T10:00:00Z",
                        "ce_source", "/goals-service",
                        "ce_specversion", "1.0",
                        "ce_aggregateversion", String.valueOf(version))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Told.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        }
    }

    @Test
    void areListedWithAsManyStatementsWhateverTheSize() {
        agreed(drafted("sydjylland", 2139), "sydjylland", "syddanmark");
        Statistics statistics =
                store.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            get(Tokens.kl(), list(2139, "&limit=1&count=true")).then().body("items", hasSize(1));
            assertEquals(2, statistics.getPrepareStatementCount());
            statistics.clear();
            get(Tokens.kl(), DEADLINES + "?limit=500&count=true").then().statusCode(200);
            assertEquals(2, statistics.getPrepareStatementCount());
            statistics.clear();
            get(Tokens.kl(), DEADLINES + ".ics?from=2000-01-01").then().statusCode(200);
            assertEquals(2, statistics.getPrepareStatementCount());
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void areGivenAsACalendarToWhoeverAcceptsOne() throws Exception {
        String hub = Tokens.hub("fyn");
        agreed(drafted("fyn", 2130), "fyn", "syddanmark");
        String query = "?year=2130&hub=fyn&from=2000-01-01";
        Response answer = given().auth().oauth2(hub).accept("text/calendar").get(DEADLINES + query);
        assertEquals(200, answer.statusCode());
        assertEquals("text/calendar;charset=UTF-8", answer.contentType().replace(" ", ""));
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text)).getComponents("VEVENT");
        assertEquals(
                get(hub, DEADLINES + query).jsonPath().getList("items.id"),
                events.stream().map(e -> e.getUid().orElseThrow().getValue()).toList());
        List<String> summaries =
                events.stream().map(e -> e.getSummary().getValue()).toList();
        assertTrue(summaries.contains("Overskredet: Erhvervshus Fyn: Opfølgning: Halvårsstatus"), summaries.toString());
        assertTrue(summaries.contains("Erhvervshus Fyn: Opfølgning: Møde på Ærø, måske; vi ses"), summaries.toString());
        String file = DEADLINES + ".ics" + query;
        assertEquals(answer.header("ETag"), get(hub, file).header("ETag"));
        given().auth()
                .oauth2(hub)
                .header("If-None-Match", answer.header("ETag"))
                .get(file)
                .then()
                .statusCode(304);
        given().auth()
                .oauth2(hub)
                .accept("application/xml")
                .get(DEADLINES)
                .then()
                .statusCode(406);
        given().auth().oauth2(hub).accept("*/*").get(DEADLINES).then().contentType("application/json");
    }
}
