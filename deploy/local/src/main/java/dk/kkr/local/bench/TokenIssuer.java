package dk.kkr.local.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** Gives tokens as the realm does (RS256, 2,048 bits), so that checking them costs what it costs, without a Keycloak. */
public final class TokenIssuer implements AutoCloseable {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int HOURS = 6;

    private final KeyPair keys;
    private final HttpServer server;

    public TokenIssuer() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        String published = """
                {"keys":[{"kty":"RSA","kid":"bench","use":"sig","alg":"RS256","n":"%s","e":"%s"}]}""".formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
        byte[] body = published.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/kkr/protocol/openid-connect/certs", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** @param organisation such as {@code hub:fyn}; its kind is also the role */
    public String token(String organisation) {
        long now = Instant.now().getEpochSecond();
        String name = organisation.replace(':', '-');
        String claims = """
                {"iss":"http://localhost:%d/realms/kkr","sub":"%s","preferred_username":"%s","azp":"%s","organisation":"%s",
                "typ":"Bearer","scope":"profile email","realm_access":{"roles":["%s"]},"iat":%d,"exp":%d}""".formatted(
                port(), name, name, name, organisation, organisation.split(":", -1)[0], now, now + HOURS * 3600);
        String signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}") + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = new byte[bytes.length - sign];
        System.arraycopy(bytes, sign, magnitude, 0, magnitude.length);
        return BASE64.encodeToString(magnitude);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
