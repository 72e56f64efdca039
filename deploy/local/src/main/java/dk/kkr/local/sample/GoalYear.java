package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** What was done and found in a contract year, from the first row to the published statement. */
final class GoalYear {

    private static final Duration BY_EVENT = Duration.ofSeconds(90);
    private static final Duration OF_ROWS = Duration.ofMinutes(3);

    private final JsonNode year;
    private final String hubCode;
    private final int number;
    private final String path;
    private final Consumer<String> progress;
    private final Callers callers;
    private final Api agency;
    private final Api hub;

    GoalYear(Callers callers, JsonNode year, String contract, Consumer<String> progress) {
        this.callers = callers;
        this.year = year;
        this.hubCode = year.get("contract").get("hub").textValue();
        this.number = year.get("contract").get("year").intValue();
        this.path = "/v1/contracts/" + contract;
        this.progress = progress;
        this.agency = callers.agency("goals");
        this.hub = callers.hub("goals", hubCode);
    }

    void load() {
        Wait.until("the contract in goals-service", BY_EVENT, () -> hub.find(path + "/fulfilment"));
        SyntheticRows rows = new SyntheticRows(hubCode, number, year.get("rows"));
        importRows("registrations", rows.registrations());
        importRows("evaluations", rows.evaluations());
        progress.accept("measurements, activities and accounts of " + number);
        year.get("measurements").forEach(this::measure);
        for (JsonNode activity : year.get("activities")) {
            ObjectNode body = Api.JSON.createObjectNode().put("note", "");
            body.set("state", activity.get("state"));
            body.set("satisfactory", activity.get("satisfactory"));
            putIfMissing(goal(activity) + "/activities/" + activity.get("key").textValue(), body);
        }
        for (JsonNode assessment : year.get("assessments")) {
            ObjectNode body = Api.JSON.createObjectNode();
            body.set("percent", assessment.get("percent"));
            body.set("reason", assessment.get("reason"));
            putIfMissing(goal(assessment) + "/assessment", body);
        }
        year.get("accounts")
                .properties()
                .forEach(account -> putIfMissing(path + "/goals/" + account.getKey() + "/report", account.getValue()));
        progress.accept("result statement of " + number);
        approveAndPublish(year.get("statement"));
    }

    private String goal(JsonNode stated) {
        return path + "/goals/" + stated.get("goal").textValue();
    }

    private void importRows(String dataset, String lines) {
        progress.accept(dataset + " of " + number + ", synthetic");
        String place = agency.upload("/v1/imports?dataset=" + dataset, lines);
        JsonNode done = Wait.until("the " + dataset, OF_ROWS, () -> Optional.of(agency.get(place))
                .filter(intake -> !"RUNNING".equals(intake.path("state").asText())));
        if (!"COMPLETED".equals(done.path("state").asText())
                || done.path("rejected").asInt() > 0) {
            throw new LoadFailed("The " + dataset + " were not all taken in: " + done);
        }
    }

    private void measure(JsonNode measurement) {
        boolean known = ContractYear.item(
                        agency.get("/v1/measurements?limit=100&hub=" + hubCode + "&year=" + number),
                        item -> item.path("measure").equals(measurement.path("measure"))
                                && item.path("segment")
                                        .asText("")
                                        .equals(measurement.path("segment").asText("")))
                .isPresent();
        if (!known) {
            ObjectNode body = measurement.deepCopy();
            agency.post("/v1/measurements", body.put("hub", hubCode));
        }
    }

    private void putIfMissing(String place, JsonNode body) {
        if (hub.find(place).isEmpty()) {
            hub.put(place, body);
        }
    }

    private void approveAndPublish(JsonNode statement) {
        String place = path + "/statements/1";
        if (hub.find(place).isEmpty()) {
            hub.post(path + "/statements", statement.get("approval"));
        }
        for (JsonNode transmission : statement.get("transmissions")) {
            if (ContractYear.item(hub.get(place).path("transmissions"), known -> known.path("recipient")
                            .equals(transmission.path("recipient")))
                    .isEmpty()) {
                hub.step(place, "transmissions", transmission);
            }
        }
        if (hub.get(place).path("consideration").isEmpty()) {
            callers.kkr("goals", hub.get(place).get("kkr").textValue())
                    .step(place, "kkr-consideration", statement.get("consideration"));
        }
        if (!"PUBLISHED".equals(hub.get(place).path("status").asText())) {
            hub.step(place, "publication", statement.get("publication"));
        }
        Api reporting = callers.hub("reporting", hubCode);
        Wait.until("the statement in reporting-service", BY_EVENT, () -> reporting
                .find("/v1/result-statements/" + path.substring(path.lastIndexOf('/') + 1))
                .filter(report -> report.path("edition").asInt() == 1));
    }
}
