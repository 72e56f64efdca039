package dk.kkr.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What is measured. Each page is full at both sizes, so that the same is read and written, and each request asks for another
 * contract, hub or year of those there are.
 */
final class Operations {

    private static final String CONTRACTS = "/v1/contracts";
    private static final String DEADLINES = "/v1/deadlines";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Load load;
    private final TokenIssuer issuer;
    private final List<String> ids;
    private final int hubs;
    private final Runnable change;
    private final Random random = new Random(7);
    private final Map<String, Load.Kind> all = new LinkedHashMap<>();

    /**
     * @param ids of the contracts there are, in no order
     * @param change makes the service forget the pages it has kept, as a change of any contract does
     */
    Operations(Load load, TokenIssuer issuer, List<String> ids, int hubs, Runnable change)
            throws IOException, InterruptedException {
        this.load = load;
        this.issuer = issuer;
        this.ids = ids;
        this.hubs = hubs;
        this.change = change;
        contracts();
        deadlines();
        for (Map.Entry<String, Load.Kind> one : all.entrySet()) {
            mustBeFull(one.getKey(), one.getValue());
        }
    }

    /** By name; those of deadlines begin with {@code deadlines}. */
    Map<String, Load.Kind> all() {
        return all;
    }

    /** The page of the usual length that is held against the bare endpoint. */
    Load.Kind page() {
        return new Load.Kind(issuer.token("kl:kl"), () -> CONTRACTS + "?hub=bench-1");
    }

    private void contracts() throws IOException, InterruptedException {
        add("contract by id", "kl:kl", () -> CONTRACTS + "/" + ids.get(random.nextInt(ids.size())));
        add("all, first page", "kl:kl", () -> CONTRACTS + "?limit=20");
        String middle = cursorInTheMiddle();
        add("all, page in the middle", "kl:kl", () -> CONTRACTS + "?limit=20&cursor=" + middle);
        add("as a hub sees them", "hub:bench-1", () -> CONTRACTS + "?limit=20");
        add("of a hub", "kl:kl", () -> CONTRACTS + "?limit=20&hub=" + hub());
        add("of a hub in 20 years", "kl:kl", () -> CONTRACTS + "?limit=20&hub=" + hub() + years(20));
        add("of 12 years", "kl:kl", () -> CONTRACTS + "?limit=20" + years(12));
        add(
                "with a goal that 25 % have",
                "kl:kl", () -> CONTRACTS + "?limit=20&goal=" + Documents.goalOf(random.nextInt(Documents.VARIANTS)));
        add(
                "with a goal that 4 % have",
                "kl:kl", () -> CONTRACTS + "?limit=4&goal=" + Documents.rareGoalOf(random.nextInt(Templates.COUNT)));
        add(
                "with words that 25 % have",
                "kl:kl",
                () -> CONTRACTS + "?limit=20&q=" + words(Documents.wordOf(random.nextInt(Documents.VARIANTS))));
        add(
                "with a word that 4 % have",
                "kl:kl",
                () -> CONTRACTS + "?limit=4&q=" + words(Documents.rareWordOf(random.nextInt(Templates.COUNT))));
        String combined = CONTRACTS + "?limit=8&status=PUBLISHED&goal=" + Documents.goalOf(0) + "&q="
                + words(Documents.wordOf(0));
        String second = next(combined);
        add("status, goal and words, second page", "kl:kl", () -> combined + "&cursor=" + second);
    }

    private void deadlines() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        add("deadlines, all from today", "kl:kl", () -> DEADLINES + "?limit=20&from=" + today);
        add("deadlines, those late", "kl:kl", () -> DEADLINES + "?limit=20&state=LATE");
        add("deadlines, of a hub from 2020", "kl:kl", () -> DEADLINES + "?limit=20&from=2020-01-01&hub=" + hub());
        add("deadlines, as a hub sees them", "hub:bench-2", () -> DEADLINES + "?limit=20");
        add("deadlines, as a hub sees those late", "hub:bench-2", () -> DEADLINES + "?limit=20&state=LATE");
        add("deadlines, as a KKR sees them from 2020", "kkr:bench-1", () -> DEADLINES + "?limit=20&from=2020-01-01");
    }

    private void add(String name, String caller, Supplier<String> path) {
        all.put(name, new Load.Kind(issuer.token(caller), () -> {
            change.run();
            return path.get();
        }));
    }

    private String hub() {
        return "bench-" + (1 + random.nextInt(hubs));
    }

    /** So many years that follow on each other, of the first 50. */
    private String years(int count) {
        int first = Copies.FIRST_YEAR + random.nextInt(50 - count + 1);
        StringBuilder years = new StringBuilder();
        for (int i = 0; i < count; i++) {
            years.append("&year=").append(first + i);
        }
        return years.toString();
    }

    private static String words(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String next(String path) throws IOException, InterruptedException {
        return json(path).path("next").asText();
    }

    private String cursorInTheMiddle() throws IOException, InterruptedException {
        int page = Math.min(500, ids.size() / 4);
        String cursor = "";
        for (int read = 0; read < ids.size() / 2; read += page) {
            cursor = next(CONTRACTS + "?limit=" + page + "&cursor=" + cursor);
        }
        return cursor;
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(load.get(issuer.token("kl:kl"), path));
    }

    private void mustBeFull(String name, Load.Kind kind) throws IOException, InterruptedException {
        String path = kind.path().get();
        JsonNode answer = JSON.readTree(load.get(kind.token(), path));
        if (path.contains("limit=")) {
            int wanted = Integer.parseInt(path.replaceAll(".*limit=(\\d+).*", "$1"));
            if (answer.get("items").size() != wanted) {
                throw new IllegalStateException(
                        name + ": " + path + " gave " + answer.get("items").size() + " items");
            }
        }
    }
}
