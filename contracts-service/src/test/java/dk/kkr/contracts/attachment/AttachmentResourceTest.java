package dk.kkr.contracts.attachment;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.kkr.contracts.Api;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attachments of contracts, through the API. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
class AttachmentResourceTest {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final String HUB = Tokens.hub("midtjylland");

    @Inject
    DataSource database;

    @BeforeEach
    void agreement() {
        Api.adopted("framework-2024-2027.json");
    }

    private interface Making {
        void of(PDDocument pdf) throws IOException;
    }

    private static byte[] pdf(Making making) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            making.of(pdf);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A true PDF of exactly that many bytes: a comment line after its header's end is no part of any object. */
    private static byte[] large(int size) throws IOException {
        int filler = size - 100_000;
        byte[] noise = new byte[filler];
        new Random(1).nextBytes(noise);
        byte[] made = pdf(pdf -> {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (var to = stream.createOutputStream()) {
                to.write(noise);
            }
            pdf.getDocumentCatalog().getCOSObject().setItem("Noise", stream);
        });
        byte[] whole = Arrays.copyOf(made, size);
        Arrays.fill(whole, made.length, size, (byte) '\n');
        // the end of file is looked for within the last KiB, so the filling goes before it
        int tail = new String(made, StandardCharsets.ISO_8859_1).lastIndexOf("startxref");
        Arrays.fill(whole, tail, size, (byte) '\n');
        System.arraycopy(made, tail, whole, size - (made.length - tail), made.length - tail);
        return whole;
    }

    private static String drafted(int year) {
        String more = year == 2026 ? ",{\"goal\":\"awareness\",\"target\":\"offerings\",\"value\":60}" : "";
        Response drafted = post(
                HUB,
                CONTRACTS,
                ("{\"hub\":\"midtjylland\",\"year\":%d,\"nationalThresholds\":["
                                + "{\"goal\":\"entrepreneurs\",\"target\":\"young-companies\",\"value\":90}%s]}")
                        .formatted(year, more));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return CONTRACTS + "/" + drafted.path("id");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static Response put(String token, String path, byte[] body) {
        return as(token).contentType("application/pdf").body(body).put(path);
    }

    private static void refuses(String contract, byte[] body, String code) {
        put(HUB, contract + "/attachments/x.pdf", body)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code));
    }

    private long chunks() throws Exception {
        try (var connection = database.getConnection();
                ResultSet rows =
                        connection.createStatement().executeQuery("select count(*) from attachment_chunk")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void refusesWhatIsNoHarmlessPdf() throws Exception {
        String contract = drafted(2026);
        byte[] good = pdf(pdf -> {});
        long before = chunks();
        refuses(contract, text("MZ\u0090\0"), "CONTENT_IS_PROGRAM");
        refuses(contract, text("PK\u0003\u0004"), "CONTENT_IS_ARCHIVE");
        refuses(contract, text("<html>"), "CONTENT_IS_MARKUP");
        refuses(contract, text("hello"), "NOT_A_PDF");
        refuses(contract, new byte[0], "NOT_A_PDF");
        refuses(contract, Arrays.copyOf(good, good.length - 40), "PDF_TRUNCATED");
        refuses(contract, text("%PDF-1.7\nstartxref\n0\n%%EOF"), "PDF_DAMAGED");
        refuses(
                contract,
                pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))),
                "PDF_ENCRYPTED");
        refuses(
                contract,
                pdf(pdf -> pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
                "PDF_ENCRYPTED");
        refuses(
                contract,
                pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "PDF_HAS_SCRIPT");
        refuses(contract, pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch())), "PDF_STARTS_PROGRAM");
        refuses(
                contract,
                pdf(pdf -> pdf.getDocumentCatalog().getCOSObject().setItem("EmbeddedFiles", new PDPage())),
                "PDF_HAS_FILES");
        as(HUB).contentType("text/html").body("x").put(contract + "/attachments/x.pdf").then().statusCode(415);
        for (String name : new String[] {"x.exe", "a..b.pdf", ".pdf", "a".repeat(97) + ".pdf"}) {
            put(HUB, contract + "/attachments/" + name, good).then().statusCode(400);
        }
        put(HUB, contract + "/attachments/" + "a".repeat(96) + ".pdf", good).then().statusCode(201);
        put(HUB, contract + "/attachments/..%2Fx.pdf", good).then().statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        get(HUB, contract + "/attachments").then().body("items", hasSize(1));
        String tag = Api.etag(HUB, contract);
        as(HUB).header("If-Match", tag).delete(contract).then().statusCode(204);
        assertEquals(before, chunks());
    }

    @Test
    void keepsPublishesAndDeletes() throws Exception {
        String contract = drafted(2025);
        String list = contract + "/attachments";
        String file = list + "/bilag-1.pdf";
        byte[] first = pdf(pdf -> {});
        byte[] second = pdf(pdf -> pdf.addPage(new PDPage()));
        String tag = put(HUB, file + "?title=Bilag", first)
                .then()
                .statusCode(201)
                .body("size", equalTo(first.length))
                .body("title", equalTo("Bilag"))
                .extract()
                .header("ETag");
        String version = Api.etag(HUB, contract);
        put(HUB, file, first).then().statusCode(200).header("ETag", equalTo(tag));
        assertEquals(version, Api.etag(HUB, contract));
        put(HUB, file, second).then().statusCode(428);
        as(HUB).header("If-None-Match", tag).get(file).then().statusCode(304);
        assertArrayEquals(
                first,
                as(Tokens.kkr("midtjylland"))
                        .get(file)
                        .then()
                        .statusCode(200)
                        .contentType("application/pdf")
                        .header("X-Content-Type-Options", equalTo("nosniff"))
                        .extract()
                        .asByteArray());
        put(Tokens.hub("fyn"), file, first).then().statusCode(404);
        as(HUB).header("If-Match", tag).post(file + "/publication").then().statusCode(409);
        Api.published(contract, "midtjylland", "midtjylland").then().statusCode(200);
        given().get(file).then().statusCode(404);
        given().get(list).then().statusCode(200).body("items", hasSize(0));
        put(Tokens.hub("fyn"), file, first).then().statusCode(403);
        as(HUB).header("If-Match", tag).post(file + "/publication").then().statusCode(200);
        given().get(file).then().statusCode(200);
        given().get(list).then().body("items.name[0]", equalTo("bilag-1.pdf"));
        String next = as(Tokens.kl())
                .contentType("application/pdf")
                .header("If-Match", tag)
                .body(second)
                .put(file)
                .then()
                .statusCode(200)
                .body("published", equalTo(false))
                .extract()
                .header("ETag");
        given().get(file).then().statusCode(404);
        as(HUB).header("If-Match", tag).delete(file).then().statusCode(412);
        as(HUB).header("If-Match", next).delete(file).then().statusCode(204);
        get(HUB, contract + "/history").then().body("items[-1].action", equalTo("ATTACHMENT_DELETED"));
    }

    @Test
    void takesTwentyMebibytesInPiecesAndNotAByteMore() throws Exception {
        String contract = drafted(2024);
        String file = contract + "/attachments/stor.pdf";
        put(HUB, file, large(LARGEST + 1)).then().statusCode(413);
        get(HUB, contract + "/attachments").then().body("items", hasSize(0));
        byte[] largest = large(LARGEST);
        long before = chunks();
        put(HUB, file, largest).then().statusCode(201).body("size", equalTo(LARGEST));
        assertEquals(before + LARGEST / Chunks.SIZE, chunks());
        assertArrayEquals(largest, as(HUB).get(file).asByteArray());
    }
}
