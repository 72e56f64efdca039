package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kkr.local.sample.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Members are invited by mail and answer by the links in it, while survey-service is killed and started again. */
class SurveyFaultsIT {

    private static final int MEMBERS = 120;
    private static final Pattern LINK = Pattern.compile("/s/([A-Za-z0-9_-]{32})\\s");

    private final EndToEnd stack = EndToEnd.stack();
    private final Api kl = stack.as("kl", "survey");
    private final HttpClient client = HttpClient.newHttpClient();
    private final String mine = "f" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void bringBackWhatEnded() {
        stack.parts().parts().stream().filter(part -> !part.alive()).forEach(Part::start);
    }

    @Test
    void everyInvitationArrivesAndEverySubmissionCountsOnceThoughTheServiceIsKilled() throws Exception {
        Service survey = stack.parts().service("survey");
        String wave = "/v1/waves/" + opened();
        kl.post(wave + "/invitations", JsonBodies.object());
        await().atMost(EndToEnd.BY_EVENT).until(() -> mails().size() > MEMBERS / 10);
        survey.kill();
        survey.start();
        await().atMost(EndToEnd.BY_EVENT)
                .until(() -> kl.get(wave + "/mailing").get("sent").intValue() == MEMBERS);
        List<String> tokens = tokens();
        assertThat(tokens.stream().distinct())
                .as("one link each; one mail may have come twice")
                .hasSize(MEMBERS);
        assertThat(tokens).hasSizeLessThanOrEqualTo(MEMBERS + 1);

        List<String> members = tokens.stream().distinct().toList();
        for (String token : members) {
            assertThat(member(token, "PUT", "/v1/response", "\"0\"", "{\"answers\":{\"opbakning\":4}}"))
                    .isEqualTo(200);
        }
        List<String> accepted = submitWhileKilling(survey, members);
        survey.start();
        for (String token : members) {
            int again = member(token, "POST", "/v1/response/submission", "\"1\"", "");
            assertThat(again).isIn(accepted.contains(token) ? List.of(409) : List.of(204, 409));
        }
        kl.step(wave, "closing", JsonBodies.object());
        JsonNode results = kl.get(wave + "/results");
        assertThat(results.get("n").intValue()).isEqualTo(MEMBERS);
        assertThat(results.at("/groups/0/questions/0/counts/4").intValue()).isEqualTo(MEMBERS);
    }

    /** All submit at once, and the service ends in the middle of it; those who got their answer. */
    private List<String> submitWhileKilling(Service survey, List<String> members) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (String token : members) {
                answers.add(threads.submit(() -> member(token, "POST", "/v1/response/submission", "\"1\"", "")));
            }
            answers.get(MEMBERS / 3).get();
            survey.kill();
            List<String> accepted = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).get() == 204) {
                    accepted.add(members.get(i));
                }
            }
            assertThat(accepted).as("the service ended in the middle").hasSizeBetween(1, MEMBERS - 1);
            return accepted;
        } finally {
            threads.shutdownNow();
        }
    }

    private String opened() {
        ObjectNode question = JsonBodies.object();
        question.put("key", "opbakning").put("type", "SCALE").put("min", 1).put("max", 5);
        question.putObject("text").put("da", "Opbakning");
        question.putObject("ends").putArray("da").add("lav").add("høj");
        ObjectNode questionnaire = JsonBodies.object().put("key", "afbrydelse");
        questionnaire.putObject("title").put("da", "Afbrydelse");
        questionnaire.putArray("questions").add(question);
        String asked = kl.post("/v1/questionnaires", questionnaire).get("id").textValue();
        kl.step("/v1/questionnaires/" + asked, "publication", JsonBodies.object());

        String panel = kl.post(
                        "/v1/panels", JsonBodies.object().put("key", mine).put("title", "Afbrydelse"))
                .get("id")
                .textValue();
        ArrayNode members = JsonBodies.object().putArray("members");
        for (int i = 0; i < MEMBERS; i++) {
            members.addObject()
                    .put("memberId", mine + "-" + i)
                    .put("name", "Medlem " + i)
                    .put("email", mine + "-" + i + "@kommune.example")
                    .put("kkr", "nordjylland")
                    .put("role", "OTHER");
        }
        kl.change("/v1/panels/" + panel, "members", members);
        String wave = kl.post(
                        "/v1/waves",
                        JsonBodies.object()
                                .put("questionnaire", asked)
                                .put("version", 1)
                                .put("panel", panel)
                                .put("title", "Afbrydelse")
                                .put("opensAt", "2095-01-06T08:00:00Z")
                                .put("closesAt", "2095-01-20T22:00:00Z"))
                .get("id")
                .textValue();
        kl.step("/v1/waves/" + wave, "opening", JsonBodies.object());
        return wave;
    }

    private JsonNode mails() {
        return stack.anybody("mail").get("/mails?to=" + mine);
    }

    private List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (JsonNode mail : mails()) {
            Matcher link = LINK.matcher(mail.get("text").textValue());
            assertThat(link.find()).isTrue();
            tokens.add(link.group(1));
        }
        return tokens;
    }

    /** The status of the answer; 0 if none came. */
    private int member(String token, String method, String path, String ifMatch, String body)
            throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.address("survey") + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Survey " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException killed) {
            return 0;
        }
    }
}
