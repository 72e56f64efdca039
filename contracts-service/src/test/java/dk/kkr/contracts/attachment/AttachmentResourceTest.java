package dk.kkr.contracts.attachment;

import static dk.kkr.contracts.Api.CONTRACTS;
import static dk.kkr.contracts.Api.get;
import static dk.kkr.contracts.Api.post;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.kkr.contracts.Api;
import dk.kkr.contracts.Told;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private static final String KKR = Tokens.kkr("midtjylland");
    private static final String AGREEMENT =
            "{\"key\":\"attachments\",\"title\":\"Aftale\",\"fromYear\":2145,\"toYear\":2149,\"goals\":[{\"key\":\"g\",\"title\":\"G\",\"targets\":["
                    + "{\"key\":\"t\",\"title\":\"T\",\"indicator\":{\"kind\":\"COMPANY_COUNT\"},\"threshold\":{\"comparator\":\"AT_LEAST\",\"value\":1}}]}]}";

    @Inject
    DataSource database;

    @ConfigProperty(name = "kkr.attachments.directory")
    Path directory;

    @BeforeEach
    void agreement() {
        if (get(Tokens.kl(), Api.AGREEMENTS + "?key=attachments")
                .jsonPath()
                .getList("items")
                .isEmpty()) {
            String id = post(Tokens.kl(), Api.AGREEMENTS, AGREEMENT).path("id");
            Api.step(Tokens.kl(), Api.AGREEMENTS + "/" + id, "adoption", "{\"adoptedOn\":\"2024-01-01\"}")
                    .then()
                    .statusCode(200);
        }
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

    /** A true PDF of exactly that many bytes: line ends before its last words are no part of any object. */
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
        Response drafted = post(HUB, CONTRACTS, "{\"hub\":\"midtjylland\",\"year\":%d}".formatted(year));
        assertEquals(201, drafted.statusCode(), drafted.asString());
        return CONTRACTS + "/" + drafted.path("id");
    }

    private void deletes(String contract, long chunksBefore) throws Exception {
        as(HUB).header("If-Match", Api.etag(HUB, contract))
                .delete(contract)
                .then()
                .statusCode(204);
        assertEquals(chunksBefore, chunks());
        assertNothingWaits();
    }

    /** No file is left of what was received. */
    private void assertNothingWaits() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static Response put(String token, String path, byte[] body) {
        return as(token).contentType("application/pdf").body(body).put(path);
    }

    private static void refuses(String contract, byte[] body, String code) {
        put(HUB, contract + "/attachments/x.pdf", body).then().statusCode(400).body("errors[0].code", equalTo(code));
    }

    private long chunks() throws Exception {
        try (var connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from attachment_chunk")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void refusesWhatIsNoHarmlessPdf() throws Exception {
        String contract = drafted(2145);
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
        refuses(
                contract,
                pdf(pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
                "PDF_STARTS_PROGRAM");
        refuses(contract, pdf(AttachmentResourceTest::attach), "PDF_HAS_FILES");
        as(HUB).header("Accept-Language", "da")
                .contentType("application/pdf")
                .body(text("MZ"))
                .put(contract + "/attachments/x.pdf")
                .then()
                .body("errors[0].detail", equalTo("Filen er et program, uanset hvad den hedder; send en PDF-fil."));
        as(HUB).contentType("text/html")
                .body("x")
                .put(contract + "/attachments/x.pdf")
                .then()
                .statusCode(415);
        for (String name : new String[] {"x.exe", "a..b.pdf", ".pdf", "a".repeat(97) + ".pdf"}) {
            put(HUB, contract + "/attachments/" + name, good).then().statusCode(400);
        }
        put(HUB, contract + "/attachments/" + "a".repeat(96) + ".pdf", good)
                .then()
                .statusCode(201);
        put(HUB, contract + "/attachments/..%2Fx.pdf", good).then().statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        get(HUB, contract + "/attachments").then().body("items", hasSize(1));
        deletes(contract, before);
    }

    private static void attach(PDDocument pdf) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("x.csv");
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(text("a;b"))));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("x.csv", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    @Test
    void keepsPublishesAndDeletes() throws Exception {
        String contract = drafted(2146);
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
        as(HUB).header("If-Match", tag).delete(file).then().statusCode(412).header("ETag", equalTo(next));
        as(HUB).header("If-Match", next).delete(file).then().statusCode(204);
        get(HUB, file).then().statusCode(404);
        get(HUB, contract + "/history?limit=200")
                .then()
                .body("items[-1].action", equalTo("ATTACHMENT_DELETED"))
                .body("items[-1].changes[0].path", startsWith("/attachments/bilag-1.pdf"))
                .body("items.action", hasItems("ATTACHMENT_STORED", "ATTACHMENT_PUBLISHED"));
        String open = given().get(contract + "/history?limit=200").asString();
        assertFalse(open.contains("bilag-1.pdf"), open);
        List<Told.Event> events =
                Told.awaited("kkr.contracts.v1", contract.replace(CONTRACTS + "/", "attachment:") + ":bilag-1.pdf", 2);
        assertEquals(
                List.of("dk.kkr.contracts.attachment-published.v1", "dk.kkr.contracts.attachment-withdrawn.v1"),
                events.stream().map(Told.Event::type).toList());
        assertTrue(events.get(0).version() < events.get(1).version());
        Told.fitTheirSchemas(events);
    }

    @Test
    void takesTwentyMebibytesInPiecesAndNotAByteMore() throws Exception {
        String contract = drafted(2147);
        String file = contract + "/attachments/stor.pdf";
        put(HUB, file, large(LARGEST + 1)).then().statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
        byte[] over = new byte[LARGEST + 1];
        var pieces = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + file))
                .header("Authorization", "Bearer " + HUB)
                .header("Content-Type", "application/pdf")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(over)))
                .build();
        assertEquals(
                413,
                HttpClient.newHttpClient()
                        .send(pieces, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
        assertNothingWaits();
        get(HUB, contract + "/attachments").then().body("items", hasSize(0));
        byte[] largest = large(LARGEST);
        long before = chunks();
        put(HUB, file, largest).then().statusCode(201).body("size", equalTo(LARGEST));
        assertEquals(before + LARGEST / Chunks.SIZE, chunks());
        assertArrayEquals(largest, as(HUB).get(file).asByteArray());
        as(HUB).head(file).then().statusCode(200).header("Content-Length", equalTo(String.valueOf(LARGEST)));
        deletes(contract, before);
    }

    @Test
    void letsOnlyThePartiesAndKlChangeAttachments() throws Exception {
        String contract = drafted(2148);
        String file = contract + "/attachments/r.pdf";
        byte[] body = pdf(pdf -> {});
        long before = chunks();
        given().contentType("application/pdf").body(body).put(file).then().statusCode(401);
        for (String token : List.of(Tokens.erst(), Tokens.municipality("751"))) {
            put(token, file, body).then().statusCode(403);
        }
        put(Tokens.hub("fyn"), file, body).then().statusCode(404);
        put(Tokens.kkr("hovedstaden"), file, body).then().statusCode(404);
        String tag = put(KKR, file, body).then().statusCode(201).extract().header("ETag");
        get(Tokens.erst(), file).then().statusCode(200);
        for (String token : List.of(Tokens.municipality("751"), Tokens.hub("fyn"))) {
            get(token, file).then().statusCode(404);
            get(token, contract + "/attachments").then().statusCode(404);
        }
        as(Tokens.hub("fyn")).header("If-Match", tag).delete(file).then().statusCode(404);
        as(HUB).delete(file).then().statusCode(428);
        as(HUB).header("If-Match", "\"x\"")
                .delete(contract + "/attachments/none.pdf")
                .then()
                .statusCode(404);
        as(HUB).header("If-Match", "\"x\"")
                .contentType("application/pdf")
                .body(body)
                .put(contract + "/attachments/none.pdf")
                .then()
                .statusCode(404);
        put(Tokens.kl(), file, body).then().statusCode(200);
        get(HUB, contract + "/attachments").then().body("items", hasSize(1));
        deletes(contract, before);
    }

    @Test
    void takesFiftyAndNoMore() throws Exception {
        String contract = drafted(2149);
        byte[] body = pdf(pdf -> {});
        long before = chunks();
        for (int i = 1; i <= 50; i++) {
            put(HUB, contract + "/attachments/" + i + ".pdf", body).then().statusCode(201);
        }
        put(HUB, contract + "/attachments/51.pdf", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_ATTACHMENTS"));
        as(HUB).header("If-Match", "*")
                .contentType("application/pdf")
                .body(pdf(pdf -> pdf.addPage(new PDPage())))
                .put(contract + "/attachments/50.pdf")
                .then()
                .statusCode(200);
        as(HUB).header("If-Match", "*")
                .delete(contract + "/attachments/1.pdf")
                .then()
                .statusCode(204);
        put(HUB, contract + "/attachments/51.pdf", body).then().statusCode(201);
        assertEquals(before + 50, chunks());
        get(HUB, contract + "/attachments?limit=20&count=true").then().body("items", hasSize(20));
        deletes(contract, before);
    }

    @Test
    void keepsNothingOfABodyThatIsBrokenOffAndTakesOneInPieces() throws Exception {
        String contract = drafted(2145);
        long before = chunks();
        byte[] body = pdf(pdf -> {});
        String host = "127.0.0.1";
        try (Socket client = new Socket(host, RestAssured.port)) {
            client.getOutputStream()
                    .write(text("PUT " + contract + "/attachments/cut.pdf HTTP/1.1\r\nHost: " + host
                            + "\r\nAuthorization: Bearer " + HUB
                            + "\r\nContent-Type: application/pdf\r\nContent-Length: 1000000\r\n\r\n%PDF-1.7\n"));
            client.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                try (Stream<Path> files = Files.list(directory)) {
                    return files.count() == 1;
                }
            });
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(this::assertNothingWaits);
        get(HUB, contract + "/attachments").then().body("items", hasSize(0));
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + host + ":" + RestAssured.port + contract + "/attachments/pieces.pdf"))
                .header("Authorization", "Bearer " + HUB)
                .header("Content-Type", "application/pdf")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        assertEquals(
                201,
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
        assertArrayEquals(
                body, as(HUB).get(contract + "/attachments/pieces.pdf").asByteArray());
        deletes(contract, before);
    }
}
