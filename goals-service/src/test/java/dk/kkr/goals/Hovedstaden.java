package dk.kkr.goals;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.kit.test.Tokens;
import io.restassured.response.Response;
import java.util.List;

/** Imports of one hub, whose rows no other test counts, and what became of them. */
final class Hovedstaden {

    static final String HUB = "hovedstaden";

    private Hovedstaden() {}

    static ObjectNode good(String id) {
        return Guided.row(id, HUB, "101", "2022-03-01");
    }

    static Response pushed(Object... rows) {
        return Pushed.import_("registrations", Pushed.lines(List.of(rows)));
    }

    static List<String> codes(Response done) {
        return Pushed.asAgency()
                .get("/v1/imports/" + done.path("id") + "/rejections")
                .path("items.code");
    }

    static void expect(Response done, int created, int updated, int unchanged, int rejected) {
        assertEquals("COMPLETED", done.path("state"), done.asString());
        assertEquals(
                List.of(created, updated, unchanged, rejected),
                List.of(done.path("created"), done.path("updated"), done.path("unchanged"), done.path("rejected")),
                done.asString());
    }

    /** The row as its hub reads it. */
    static Response read(String id) {
        return given().auth().oauth2(Tokens.hub(HUB)).get("/v1/registrations/" + HUB + "/" + id);
    }
}
