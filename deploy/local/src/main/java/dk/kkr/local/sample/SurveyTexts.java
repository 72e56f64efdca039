package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Reads the texts of a closed wave as KL's secretariat would: themes by words that stand in them, and a quote. */
final class SurveyTexts {

    private static final String BOOK = "/v1/themes";

    private final Api service;
    private final String wave;

    SurveyTexts(Api service, String wave) {
        this.service = service;
        this.wave = wave;
    }

    void load(JsonNode survey) {
        JsonNode themes = survey.get("themes");
        addToBook(themes);
        JsonNode texts = service.get(wave + "/comments" + Survey.ALL).get("items");
        ArrayNode tags = Api.JSON.createArrayNode();
        for (JsonNode text : texts) {
            ArrayNode found =
                    tags.addObject().<ObjectNode>set("id", text.get("id")).putArray("themes");
            themes.forEach(theme -> {
                if (mentions(text, theme)) {
                    found.add(theme.get("key"));
                }
            });
        }
        service.change(wave, "comments", tags);
        for (JsonNode quote : survey.get("quotes")) {
            ContractYear.item(texts, text -> text.get("text").equals(quote.get("of")))
                    .ifPresent(text -> service.change(
                            wave,
                            "comments/" + text.get("id").textValue() + "/quote",
                            Api.JSON.createObjectNode().set("text", quote.get("text"))));
        }
    }

    private void addToBook(JsonNode themes) {
        ArrayNode book = service.get(BOOK).deepCopy();
        for (JsonNode theme : themes) {
            if (ContractYear.item(book, one -> one.get("key").equals(theme.get("key")))
                    .isEmpty()) {
                book.addObject().<ObjectNode>set("key", theme.get("key")).set("title", theme.get("title"));
            }
        }
        service.replace(BOOK, book);
    }

    private static boolean mentions(JsonNode text, JsonNode theme) {
        String lower = text.get("text").textValue().toLowerCase(Locale.ROOT);
        return StreamSupport.stream(theme.get("words").spliterator(), false)
                .anyMatch(word -> lower.contains(word.textValue()));
    }
}
