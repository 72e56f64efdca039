package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A hub's contract of a year, from the agreement it stands on to its publication. */
final class ContractYear {

    private final JsonNode year;
    private final JsonNode agreement;
    private final Api kl;
    private final Api hub;
    private final Callers callers;

    ContractYear(Callers callers, JsonNode year, JsonNode agreement) {
        this.callers = callers;
        this.year = year;
        this.agreement = agreement;
        this.kl = callers.kl("contracts");
        this.hub = callers.hub("contracts", contract().get("hub").textValue());
    }

    private JsonNode contract() {
        return year.get("contract");
    }

    /** Takes the steps not yet taken; returns the contract's id. */
    String load() {
        publishAgreement();
        String id = draft();
        String path = "/v1/contracts/" + id;
        if (year.has("funding") && hub.find(path + "/funding").isEmpty()) {
            hub.step(path, "funding", year.get("funding"));
        }
        Life life =
                new Life(hub, callers.kkr("contracts", hub.get(path).get("kkr").textValue()), path);
        life.take(year.get("steps"), () -> hub.get(path).path("steps"));
        if (year.has("amendment")) {
            amend(path, life, year.get("amendment"));
        }
        year.path("attachments").forEach(attachment -> attach(path + "/attachments", attachment));
        year.path("done").forEach(done -> new FollowUps(hub, contract()).markDone(done));
        return id;
    }

    private void publishAgreement() {
        String key = agreement.get("key").textValue();
        JsonNode known = item(
                        kl.get("/v1/framework-agreements?limit=100"),
                        item -> key.equals(item.path("key").asText()))
                .orElseGet(() -> kl.post("/v1/framework-agreements", agreement));
        String path = "/v1/framework-agreements/" + known.get("id").textValue();
        if (isAt(path, "DRAFT")) {
            kl.step(path, "adoption", day("adoptedOn"));
        }
        if (isAt(path, "ADOPTED")) {
            kl.step(path, "publication", day("publishedOn"));
        }
    }

    /** Opens the amendment if it is not there, and takes its steps; a step is told from the contract's own by its content. */
    private void amend(String path, Life life, JsonNode amendment) {
        JsonNode content = amendment.get("content");
        JsonNode second = amended(path).orElseGet(() -> {
            hub.step(path, "amendments", content);
            return amended(path).orElseThrow();
        });
        String inForce = path + "?validOn=" + content.get("effectiveFrom").textValue();
        life.take(amendment.get("steps"), () -> {
            ArrayNode known = Api.JSON.createArrayNode();
            Stream.of(hub.get(path).at("/amendment/steps"), hub.get(inForce).path("steps"))
                    .flatMap(steps -> StreamSupport.stream(steps.spliterator(), false))
                    .filter(step -> step.path("sha256").equals(second.get("sha256")))
                    .forEach(known::add);
            return known;
        });
    }

    /** Stores the PDF if there is none of its name, and opens it. */
    private void attach(String path, JsonNode attachment) {
        String name = attachment.get("name").textValue();
        String place = path + "/" + name;
        if (named(path, name).isEmpty()) {
            String title = URLEncoder.encode(attachment.get("title").textValue(), StandardCharsets.UTF_8);
            hub.putPdf(place + "?title=" + title, SampleData.bytes(name));
        }
        if (!named(path, name).orElseThrow().path("published").asBoolean()) {
            hub.step(place, "publication", Api.JSON.createObjectNode());
        }
    }

    private Optional<JsonNode> named(String path, String name) {
        return item(
                hub.get(path + "?limit=500"),
                known -> known.path("name").asText().equals(name));
    }

    private Optional<JsonNode> amended(String path) {
        return item(
                hub.get(path + "/revisions"),
                revision -> revision.path("revision").asInt() > 1
                        && !revision.path("withdrawn").asBoolean());
    }

    private boolean isAt(String agreementPath, String status) {
        return status.equals(kl.get(agreementPath).path("status").asText());
    }

    /** Agreements are published on the day of their adoption. */
    private JsonNode day(String field) {
        return Api.JSON.createObjectNode().set(field, year.get("adoptedOn"));
    }

    private String draft() {
        JsonNode known = hub.get("/v1/contracts?hub=" + contract().get("hub").textValue() + "&year="
                + contract().get("year").intValue());
        return item(known, any -> true)
                .orElseGet(() -> hub.post("/v1/contracts", contract()))
                .get("id")
                .textValue();
    }

    /** The first that fits, of an array or of a page's items. */
    static Optional<JsonNode> item(JsonNode list, Predicate<JsonNode> fits) {
        for (JsonNode item : list.isArray() ? list : list.path("items")) {
            if (fits.test(item)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
