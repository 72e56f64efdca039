package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The sample data and their way into an empty stack. */
public final class SampleData {

    private static final List<String> SURVEYS = List.of("survey-kkr-2025", "survey-municipalities-2025");
    private static final List<String> YEARS = List.of("nordjylland-2021", "nordjylland-2024", "nordjylland-2026");

    private SampleData() {}

    /**
     * Loads what is not there yet; {@link LoadFailed} says why it cannot go on.
     *
     * @param address the base address of a part: {@code keycloak}, {@code contracts}, {@code goals}, {@code survey}, {@code reporting}
     * @param progress is told in plain words what is being loaded
     */
    public static void into(UnaryOperator<String> address, Consumer<String> progress) {
        Callers callers = new Callers(address);
        progress.accept("who holds the offices");
        file("offices").forEach(new Offices(callers)::load);
        progress.accept("cooperation agreement and focus plan");
        file("partnerships").forEach(new Partnerships(callers)::load);
        for (String name : SURVEYS) {
            progress.accept("survey " + name);
            new Survey(callers, file(name)).load();
        }
        for (String name : YEARS) {
            JsonNode year = file(name);
            progress.accept("agreement and contract " + name);
            String contract =
                    new ContractYear(callers, year, file(year.get("agreement").textValue())).load();
            if (year.has("rows")) {
                new GoalYear(callers, year, contract, progress).load();
            }
        }
    }

    /** The id of the hub's contract of the year if it is published. */
    public static Optional<String> contract(UnaryOperator<String> address, String hub, int year) {
        JsonNode known = new Api(address.apply("contracts"), null).get("/v1/contracts?hub=" + hub + "&year=" + year);
        return ContractYear.item(known, any -> true).map(item -> item.get("id").textValue());
    }

    static JsonNode file(String name) {
        try {
            return Api.JSON.readTree(bytes(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream in = SampleData.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample file is called " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
