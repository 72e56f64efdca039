package dk.kkr.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.local.bench.TokenIssuer;
import dk.kkr.local.sample.Api;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The packaged contracts-service with a database and a broker of its own, started and ended as a test wants. */
final class ContractsAlone implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenIssuer issuer;
    private final OneService service;

    ContractsAlone(Path state) throws IOException, GeneralSecurityException {
        issuer = new TokenIssuer();
        service = new OneService(TestSettings.checkout(), "contracts", "target", state, issuer.port());
        service.startDatabaseAndBroker();
    }

    OneService service() {
        return service;
    }

    /** @param more options of the JVM */
    void start(int heapMebibytes, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        options.addAll(List.of(more));
        service.startService(options);
    }

    String token(String organisation) {
        return issuer.token(organisation);
    }

    Api as(String organisation) {
        return new Api(service.address(), token(organisation));
    }

    /** A draft of the hub for 2024, with the agreement of that year in force; returns its id. */
    String draft(String hub) throws IOException {
        Api kl = as("kl");
        if (kl.get("/v1/framework-agreements?year=2024").get("items").isEmpty()) {
            try (InputStream agreement =
                    Objects.requireNonNull(Api.class.getResourceAsStream("/sample/framework-2024-2027.json"))) {
                String id = kl.post("/v1/framework-agreements", JSON.readTree(agreement))
                        .get("id")
                        .textValue();
                kl.step(
                        "/v1/framework-agreements/" + id,
                        "adoption",
                        JsonBodies.object().put("adoptedOn", "2023-12-19"));
            }
        }
        return Years.draft(hub, as("hub:" + hub));
    }

    String signed(String hub) throws IOException {
        String contract = draft(hub);
        Years.sign(contract, as("hub:" + hub), as("kkr:" + Years.kkr(hub)));
        return contract;
    }

    @Override
    public void close() {
        service.close();
        issuer.close();
    }
}
