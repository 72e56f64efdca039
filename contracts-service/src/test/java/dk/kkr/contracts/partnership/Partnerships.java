package dk.kkr.contracts.partnership;

import static dk.kkr.contracts.Api.etag;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.kkr.contracts.SqlStatements;
import dk.kkr.contracts.Told;
import dk.kkr.kit.test.Tokens;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What tests of agreements and of plans have in common. */
public final class Partnerships {

    /** Somebody of the hub, whom no event may name. */
    public static final Map<String, Object> ERIK = Map.of(
            "side",
            "HUB",
            "name",
            "Erik Eksempel",
            "role",
            "Chef",
            "email",
            "erik@example.dk",
            "phone",
            "+45 12345678");

    private Partnerships() {}

    /** The body with other values; a value of null takes the field away. */
    public static Map<String, Object> with(Map<String, Object> body, Object... changes) {
        Map<String, Object> changed = new HashMap<>(body);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                changed.remove(changes[i]);
            } else {
                changed.put((String) changes[i], changes[i + 1]);
            }
        }
        return changed;
    }

    public static String made(String token, String all, Object body) {
        Response made = post(token, all, body);
        assertEquals(201, made.statusCode(), made.asString());
        return all + "/" + made.path("id");
    }

    /** Refused with this code at this place. */
    public static void refused(Response answer, String pointer, String code) {
        answer.then().statusCode(400).body("errors.pointer", hasItem(pointer)).body("errors.code", hasItem(code));
        String found = answer.path("errors.find { it.pointer == '" + pointer + "' }.code");
        assertEquals(code, found, answer.asString());
    }

    public static Response patch(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(token, path))
                .body(body)
                .patch(path);
    }

    public static Response delete(String token, String path) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", etag(token, path))
                .delete(path);
    }

    /** All meetings, priorities and persons that are wrong, and those just within the limits. */
    public static void checksTheCommonParts(String token, String all, Map<String, Object> body, String freeDay) {
        Response answer = post(
                token,
                all,
                with(
                        body,
                        "title",
                        " ",
                        "priorities",
                        List.of(Map.of("theme", "grøn"), Map.of("title", "ok", "theme", "A_1")),
                        "meetings",
                        List.of(Map.of(), Map.of("title", "ok", "date", freeDay)),
                        "contactPersons",
                        List.of(
                                Map.of("email", "no", "phone", "ring", "side", "HUB", "municipality", "851"),
                                Map.of("side", "MUNICIPALITY", "municipality", "101", "name", "B"),
                                Map.of("name", "C"),
                                ERIK)));
        answer.then().statusCode(400).body("errors", hasSize(11));
        refused(answer, "/title", "NOT_BLANK");
        refused(answer, "/priorities/0/title", "NOT_BLANK");
        refused(answer, "/priorities/0/theme", "PATTERN");
        refused(answer, "/meetings/0/title", "NOT_BLANK");
        refused(answer, "/meetings/0/date", "NOT_NULL");
        refused(answer, "/contactPersons/0/name", "NOT_BLANK");
        refused(answer, "/contactPersons/0/email", "PATTERN");
        refused(answer, "/contactPersons/0/phone", "PATTERN");
        refused(answer, "/contactPersons/0/municipality", "MUNICIPALITY_NOT_OF_SIDE");
        refused(answer, "/contactPersons/1/municipality", "NOT_A_PARTY");
        refused(answer, "/contactPersons/2/side", "NOT_NULL");
        Map<String, Object> fifty = new HashMap<>();
        Map<String, Object> more = new HashMap<>();
        Map.of(
                        "priorities", Map.of("title", "P", "text", "Tekst"),
                        "meetings", Map.of("title", "M", "date", freeDay, "note", "Note"),
                        "contactPersons", ERIK)
                .forEach((name, item) -> {
                    fifty.put(name, IntStream.range(0, 50).mapToObj(i -> item).toList());
                    more.put(name, IntStream.range(0, 51).mapToObj(i -> item).toList());
                });
        Response tooMany = post(token, all, with(with(body, "title", "x".repeat(301)), flat(more)));
        tooMany.then().statusCode(400).body("errors", hasSize(4));
        for (String at : List.of("/title", "/priorities", "/meetings", "/contactPersons")) {
            refused(tooMany, at, "SIZE");
        }
        String path = made(token, all, with(with(body, "title", "x".repeat(300)), flat(fifty)));
        get(token, path)
                .then()
                .body("priorities", hasSize(50))
                .body("priorities[0].status", equalTo("PLANNED"))
                .body("meetings[49].held", equalTo(false))
                .body("contactPersons", hasSize(50));
        delete(token, path).then().statusCode(204);
    }

    private static Object[] flat(Map<String, Object> values) {
        return values.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray();
    }

    /** Conditions, content types, fields and keys that do not fit. */
    public static void keepsTheManners(String token, String all, Map<String, Object> body) {
        String key = UUID.randomUUID().toString();
        String id =
                keyed(token, all, key, body).then().statusCode(201).extract().path("id");
        assertEquals(
                id,
                keyed(token, all, key, body).then().statusCode(201).extract().path("id"));
        keyed(token, all, key, with(body, "title", "En anden"))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        String path = all + "/" + id;
        get(token, path).then().header("ETag", equalTo("\"1\""));
        given().auth()
                .oauth2(token)
                .header("If-None-Match", "\"1\"")
                .get(path)
                .then()
                .statusCode(304);
        for (String tag : new String[] {null, "\"7\""}) {
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                var request = given().auth().oauth2(token);
                if (tag != null) {
                    request.header("If-Match", tag);
                }
                if (!method.equals("DELETE")) {
                    request.contentType("application/json").body(body);
                }
                Response answer = request.request(method, path);
                assertEquals(tag == null ? 428 : 412, answer.statusCode(), method + answer.asString());
                if (tag != null) {
                    answer.then().header("ETag", equalTo("\"1\"")).body("current", equalTo("\"1\""));
                }
            }
        }
        given().auth()
                .oauth2(token)
                .contentType("application/json-patch+json")
                .header("If-Match", "\"1\"")
                .body("[]")
                .patch(path)
                .then()
                .statusCode(415);
        refused(patch(token, path, "[]"), "", "WRONG_VALUE");
        refused(patch(token, path, "{\"titel\":\"x\"}"), "/titel", "UNKNOWN_FIELD");
        refused(patch(token, path, "{\"hub\":\"hovedstaden\"}"), "/hub", "FROZEN_FIELD");
        refused(patch(token, path, "{\"id\":\"x\"}"), "/id", "FROZEN_FIELD");
        refused(post(token, all, with(body, "titel", "x")), "/titel", "UNKNOWN_FIELD");
        refused(post(token, all, with(body, "title", "a\u0000b")), "/title", "PATTERN");
        patch(token, path, "{\"hub\":\"" + body.get("hub") + "\",\"title\":\"Ny\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("title", equalTo("Ny"));
        delete(token, path).then().statusCode(204);
        get(token, path).then().statusCode(404);
    }

    private static Response keyed(String token, String all, String key, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(all);
    }

    /**
     * Who sees something of Nordjylland and municipality 851, and what of it.
     *
     * @param id the pointer of the same in lists
     */
    public static void isSeenByThoseItConcerns(String all, String path, Map<String, Object> body) {
        String id = path.substring(all.length() + 1);
        for (String party : List.of(Tokens.hub("nordjylland"), Tokens.municipality("851"), Tokens.kl())) {
            get(party, path).then().statusCode(200).body("contactPersons.name", hasItem("Erik Eksempel"));
            get(party, all + "?limit=500").then().statusCode(200).body("items.id", hasItem(id));
        }
        Response kkr = get(Tokens.kkr("nordjylland"), path);
        kkr.then().statusCode(200).body("meetings", hasSize(1));
        assertNull(kkr.path("contactPersons"));
        get(Tokens.kkr("nordjylland"), all + "?limit=500").then().body("items.id", hasItem(id));
        for (String other : List.of(
                Tokens.hub("fyn"),
                Tokens.municipality("849"),
                Tokens.kkr("syddanmark"),
                Tokens.of("municipality", "x"))) {
            get(other, path).then().statusCode(404);
            get(other, all + "?hub=nordjylland&municipality=851")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
        for (String nobody : List.of(Tokens.erst(), Tokens.system("x"))) {
            get(nobody, path).then().statusCode(403);
            get(nobody, all).then().statusCode(403);
        }
        given().get(path).then().statusCode(401);
        given().get(all).then().statusCode(401);
        for (String reader : List.of(
                Tokens.kl(),
                Tokens.kkr("nordjylland"),
                Tokens.municipality("851"),
                Tokens.erst(),
                Tokens.system("x"))) {
            post(reader, all, body).then().statusCode(403);
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                var request = given().auth().oauth2(reader).header("If-Match", "*");
                if (!method.equals("DELETE")) {
                    request.contentType("application/json").body(body);
                }
                request.request(method, path).then().statusCode(403);
            }
        }
        post(Tokens.hub("fyn"), all, body).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.hub("fyn"))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.hub("fyn"))
                .header("If-Match", "*")
                .delete(path)
                .then()
                .statusCode(404);
    }

    /** Three in a list, read one by one, with as few statements as one. */
    public static void areListedByPages(String token, String query, List<String> paths, String all) {
        List<String> ids =
                paths.stream().map(p -> p.substring(all.length() + 1)).toList();
        get(token, query + "&count=true")
                .then()
                .body("items.id", contains(ids.toArray()))
                .body("total", equalTo(ids.size()));
        String next = "";
        for (String id : ids) {
            Response page = get(token, query + "&limit=1" + next);
            page.then().statusCode(200).body("items.id", contains(id));
            next = "&cursor=" + page.path("next");
        }
        assertEquals("&cursor=null", next);
        get(token, query + "&cursor=x").then().statusCode(400).body("errors.code", contains("BAD_CURSOR"));
        assertEquals(SqlStatements.of(token, query + "&limit=1"), SqlStatements.of(token, query + "&limit=3"));
    }

    /** Told of each change, deletion last, and never a person or a note. */
    public static void areTold(String subject, String type, int changes) {
        List<Told.Event> events = Told.awaited("kkr.contracts.v1", subject, changes + 1);
        assertEquals(changes + 1, events.size());
        for (int i = 0; i < changes; i++) {
            assertEquals(type + "-changed.v1", events.get(i).type());
            assertEquals(i + 1, events.get(i).version());
            for (String secret : List.of("Erik", "example.dk", "12345678", "Referat", "contactPersons")) {
                assertEquals(-1, events.get(i).data().indexOf(secret), secret);
            }
        }
        assertEquals(type + "-deleted.v1", events.get(changes).type());
        assertNull(events.get(changes).data());
        Told.fitTheirSchemas(events);
    }
}
