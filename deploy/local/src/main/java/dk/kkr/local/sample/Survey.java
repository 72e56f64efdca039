package dk.kkr.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A survey from its questionnaire to its publication, with synthetic answers that were "collected elsewhere". */
final class Survey {

    private static final String QUESTIONNAIRES = "/v1/questionnaires";
    private static final String WAVES = "/v1/waves";
    static final String ALL = "?limit=500";

    private final JsonNode survey;
    private final Api service;
    private final SurveyPanel panel;

    Survey(Callers callers, JsonNode survey) {
        this.survey = survey;
        this.service = callers.kl("survey");
        this.panel = new SurveyPanel(service, callers.kl("contracts"));
    }

    void load() {
        String questionnaire = questionnaire();
        if (survey.has("earlier")) {
            JsonNode earlier = survey.get("earlier");
            String wave = wave(earlier.get("wave"), questionnaire, Optional.empty());
            if (is(wave, "CLOSED")) {
                service.post(wave + "/aggregates", earlier.get("figures"));
                service.step(wave, "publication", Api.JSON.createObjectNode());
            }
        }
        String wave = wave(survey.get("wave"), questionnaire, Optional.of(panel.load(survey.get("panel"))));
        if (is(wave, "PLANNED")) {
            service.step(wave, "opening", Api.JSON.createObjectNode());
        }
        if (is(wave, "OPEN")) {
            service.lines(wave + "/responses", new SyntheticAnswers(survey.get("responses")).lines());
            service.step(wave, "closing", Api.JSON.createObjectNode());
        }
        if (is(wave, "CLOSED")) {
            if (survey.has("themes")) {
                new SurveyTexts(service, wave).load(survey);
            }
            service.step(wave, "publication", Api.JSON.createObjectNode());
        }
    }

    private boolean is(String wave, String state) {
        return service.get(wave).get("state").textValue().equals(state);
    }

    private String questionnaire() {
        JsonNode asked = survey.get("questionnaire");
        JsonNode known = ContractYear.item(
                        service.get(QUESTIONNAIRES + ALL), one -> one.get("key").equals(asked.get("key")))
                .orElseGet(() -> service.post(QUESTIONNAIRES, asked));
        String id = known.get("id").textValue();
        if (known.get("status").textValue().equals("DRAFT")) {
            service.step(QUESTIONNAIRES + "/" + id, "publication", Api.JSON.createObjectNode());
        }
        return id;
    }

    /** @param panel none for a wave of published figures */
    private String wave(JsonNode planned, String questionnaire, Optional<String> panel) {
        JsonNode known = ContractYear.item(
                        service.get(WAVES + ALL), one -> one.get("title").equals(planned.get("title")))
                .orElseGet(() -> {
                    ObjectNode body = planned.deepCopy();
                    body.put("questionnaire", questionnaire).put("version", 1).put("panel", panel.orElse(null));
                    return service.post(WAVES, body);
                });
        return WAVES + "/" + known.get("id").textValue();
    }
}
