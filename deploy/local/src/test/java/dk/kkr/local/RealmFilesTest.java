package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFilesTest {

    private static final Path PRODUCTION = file("kkr-realm.json");
    private static final Path DEVELOPMENT = file("kkr-realm-development.json");

    @Test
    void productionHoldsNoneOfTheDevelopmentUsersClientsOrSecrets() throws IOException {
        JsonNode production = read(PRODUCTION);
        JsonNode development = read(DEVELOPMENT);
        assertThat(names(production, "users", "username"))
                .doesNotContainAnyElementsOf(names(development, "users", "username"));
        assertThat(names(production, "clients", "clientId"))
                .doesNotContainAnyElementsOf(names(development, "clients", "clientId"));
        assertThat(production.findValues("secret")).isEmpty();
        assertThat(production.findValues("credentials")).isEmpty();
        assertThat(Files.readString(PRODUCTION)).doesNotContain("kkr_dev");
    }

    @Test
    void everyTokenOfTheDevelopmentRealmIsMarked() throws IOException {
        JsonNode development = read(DEVELOPMENT);
        assertThat(texts(development.get("defaultDefaultClientScopes"))).contains("development");
        assertThat(development.get("clients")).allSatisfy(client -> assertThat(client.has("defaultClientScopes"))
                .isFalse());
        assertThat(Files.readString(DEVELOPMENT)).contains("\"claim.name\": \"kkr_dev\"");
    }

    @Test
    void bothHaveTheSameRolesAndTheOrganisationThatUsersCannotChange() throws IOException {
        JsonNode production = read(PRODUCTION);
        JsonNode development = read(DEVELOPMENT);
        assertThat(production.get("realm")).isEqualTo(development.get("realm"));
        assertThat(production.get("roles")).isEqualTo(development.get("roles"));
        assertThat(production.get("components")).isEqualTo(development.get("components"));
        String profile = production.findValue("kc.user.profile.config").get(0).textValue();
        JsonNode organisation = StreamSupport.stream(
                        new ObjectMapper().readTree(profile).get("attributes").spliterator(), false)
                .filter(attribute -> attribute.get("name").textValue().equals("organisation"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(organisation.at("/permissions/edit"))).containsExactly("admin");
    }

    private static List<String> names(JsonNode realm, String list, String field) {
        return realm.get(list).findValuesAsText(field);
    }

    private static List<String> texts(JsonNode array) {
        Stream<JsonNode> items = StreamSupport.stream(array.spliterator(), false);
        return items.map(JsonNode::textValue).toList();
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static Path file(String name) {
        return TestSettings.checkout().resolve("deploy/keycloak").resolve(name);
    }
}
