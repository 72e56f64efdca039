package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attachments together larger than the service's heap go in and come out whole, all at once: none is held in memory. */
class LargeAttachmentsIT {

    private static final int HEAP_MIB = 128;
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int AT_ONCE = 10;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path files;

    @Test
    void tenOfTwentyMebibytesAtOnceGoThroughAHeapOf128() throws Exception {
        try (ContractsAlone contracts = new ContractsAlone(files.resolve("state"))) {
            contracts.start(HEAP_MIB);
            String path = contracts.service().address() + "/v1/contracts/" + contracts.draft("fyn") + "/attachments/";
            String token = contracts.token("hub:fyn");
            List<String> written = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                written.add(pdf(file(i), LARGEST, i));
            }

            List<String> stored = atOnce(i -> stored(path + i + ".pdf", token, file(i)));
            List<String> read = atOnce(i -> read(path + i + ".pdf", token));

            assertThat(stored).isEqualTo(written);
            assertThat(read).isEqualTo(written);
            pdf(file(AT_ONCE), LARGEST + 1, AT_ONCE);
            assertThat(put(path + "more.pdf", token, file(AT_ONCE)).statusCode())
                    .isEqualTo(413);
            assertThat(contracts
                            .as("hub:fyn")
                            .get("/q/health/ready")
                            .get("status")
                            .textValue())
                    .isEqualTo("UP");
        }
    }

    private interface Work {
        String of(int number) throws Exception;
    }

    private static List<String> atOnce(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                all.add(() -> work.of(number));
            }
            List<String> results = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private Path file(int number) {
        return files.resolve(number + ".pdf");
    }

    private HttpResponse<String> put(String address, String token, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/pdf")
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String stored(String address, String token, Path file) throws IOException, InterruptedException {
        HttpResponse<String> answer = put(address, token, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode attachment = new ObjectMapper().readTree(answer.body());
        assertThat(attachment.get("size").intValue()).isEqualTo(LARGEST);
        return attachment.get("sha256").textValue();
    }

    private String read(String address, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream bytes = answer.body();
                OutputStream to = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes.transferTo(to);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes a PDF of one page and a picture's worth of noise, of exactly that size; returns its SHA-256. */
    private static String pdf(Path file, int size, int seed) throws Exception {
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>");
        StringBuilder start = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(start.length()));
            start.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        table.append("%010d 00000 n \n".formatted(start.length()));
        // The numbers are written with eight digits each, so that they do not change the size they tell.
        String head = "4 0 obj\n<</Length %08d>>\nstream\n";
        String after = "\nendstream\nendobj\n";
        String trailer = "trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%08d\n%%%%EOF\n";
        int around = start.length() + head.formatted(0).length() + after.length() + table.length();
        byte[] noise = new byte[size - around - trailer.formatted(0).length()];
        new Random(seed).nextBytes(noise);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream to = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            to.write((start + head.formatted(noise.length)).getBytes(StandardCharsets.ISO_8859_1));
            to.write(noise);
            to.write((after + table + trailer.formatted(around - table.length() + noise.length))
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThat(Files.size(file)).isEqualTo(size);
        return HexFormat.of().formatHex(digest.digest());
    }
}
