package dk.kkr.local.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answer that a guide promises: its status, some of its headers, and some of what it says. */
record Expected(Message message, int status) {

    private static final Pattern FIRST = Pattern.compile("HTTP/1\\.1 ([1-5][0-9]{2})( .*)?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Expected of(Guide.Block block) {
        Message message = Message.of(block.line(), block.lines());
        Matcher first = FIRST.matcher(message.first());
        if (!first.matches()) {
            throw new GuideFault(block.line(), "no status: " + message.first());
        }
        if (message.hasJson()) {
            json(message);
        }
        return new Expected(message, Integer.parseInt(first.group(1)));
    }

    static JsonNode json(Message message) {
        try {
            return JSON.readTree(message.body());
        } catch (JsonProcessingException wrong) {
            throw new GuideFault(message.line(), "no JSON: " + wrong.getOriginalMessage());
        }
    }

    /**
     * Holds an answer against this; the names it gives values are kept.
     *
     * @return what differs, or nothing
     */
    Optional<String> differs(HttpResponse<byte[]> answer, Names names) {
        if (answer.statusCode() != status) {
            return Optional.of("status " + answer.statusCode() + " instead of " + status);
        }
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        Optional<String> body = message.hasJson() ? jsonDiffers(said, names) : textDiffers(said, names);
        return body.isPresent() ? body : headersDiffer(answer, names);
    }

    private Optional<String> jsonDiffers(String said, Names names) {
        try {
            return JsonSubset.differs("", json(message), JSON.readTree(said), names);
        } catch (JsonProcessingException noJson) {
            return Optional.of("no JSON");
        }
    }

    private Optional<String> textDiffers(String said, Names names) {
        return message.body()
                .lines()
                .map(String::strip)
                .filter(line -> !said.contains(names.fill(line)))
                .findFirst()
                .map(line -> "it does not hold »" + line + "«");
    }

    private Optional<String> headersDiffer(HttpResponse<byte[]> answer, Names names) {
        for (Map.Entry<String, String> header : message.headers().entrySet()) {
            String found = answer.headers().firstValue(header.getKey()).orElse("");
            Optional<String> name = Names.alone(header.getValue());
            if (name.isPresent() && !found.isEmpty()) {
                names.put(name.get(), found);
                continue;
            }
            String wanted = names.fill(header.getValue());
            if (!found.equals(wanted) && !found.startsWith(wanted + ";")) {
                return Optional.of(header.getKey() + " is »" + found + "« instead of »" + wanted + "«");
            }
        }
        return Optional.empty();
    }
}
