package dk.kkr.local.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the development realm, fetched from Keycloak once per caller. */
public final class SignIn {

    private final URI endpoint;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public SignIn(String keycloak) {
        this.endpoint = URI.create(keycloak + "/realms/kkr/protocol/openid-connect/token");
    }

    /** The token of a user, such as {@code hub-nordjylland}. */
    public String user(String name) {
        return tokens.computeIfAbsent(
                name, user -> fetch("grant_type=password&client_id=dev-cli&password=dev&username=" + user));
    }

    /** The token of a client whose secret is its name followed by {@code -dev}. */
    public String client(String name) {
        return tokens.computeIfAbsent(
                name, id -> fetch("grant_type=client_credentials&client_id=" + id + "&client_secret=" + id + "-dev"));
    }

    private String fetch(String form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LoadFailed("Keycloak gave no token: " + answer.body());
            }
            return Api.JSON.readTree(answer.body()).get("access_token").textValue();
        } catch (IOException e) {
            throw new LoadFailed("Keycloak did not answer (" + e + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("The loading was interrupted.", e);
        }
    }
}
