package dk.kkr.goals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Single rows for tests. */
public final class Guided {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NEXT_CVR = new AtomicInteger(30_000_000);

    private Guided() {}

    /** A number that passes modulus 11, another each time. */
    public static String cvr() {
        int[] weights = {2, 7, 6, 5, 4, 3, 2, 1};
        while (true) {
            String digits = String.valueOf(NEXT_CVR.getAndIncrement());
            int sum = 0;
            for (int i = 0; i < 8; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            if (sum % 11 == 0) {
                return digits;
            }
        }
    }

    /** A good row of a growth pathway. */
    public static ObjectNode row(String id, String hub, String municipality, String startedOn) {
        String cvr = cvr();
        return JSON.createObjectNode()
                .put("registrationId", id)
                .put("hub", hub)
                .put("cvr", cvr)
                .put("pNumber", "10" + cvr)
                .put("municipality", municipality)
                .put("segment", "GROWTH")
                .put("pathway", "GROWTH")
                .put("theme", "SALES")
                .put("startedOn", startedOn)
                .put("hours", 6)
                .put("recordedAt", startedOn + "T12:00:00Z");
    }

    public static ObjectNode evaluation(ObjectNode registration, String question, Object answer) {
        ObjectNode row = JSON.createObjectNode();
        row.put("evaluationId", "V" + registration.path("registrationId").asText() + question);
        row.set("hub", registration.get("hub"));
        row.set("registrationId", registration.get("registrationId"));
        row.set("answeredOn", registration.get("startedOn"));
        row.putObject("answers").set(question, JSON.valueToTree(answer));
        row.set("recordedAt", registration.get("recordedAt"));
        return row;
    }
}
