package dk.kkr.survey.invitation;

import static dk.kkr.survey.Surveys.SCALE;
import static dk.kkr.survey.Surveys.kl;
import static dk.kkr.survey.Surveys.member;
import static dk.kkr.survey.Surveys.opened;
import static dk.kkr.survey.Surveys.panel;
import static dk.kkr.survey.Surveys.planned;
import static dk.kkr.survey.Surveys.questionnaire;
import static dk.kkr.survey.Surveys.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import dk.kkr.kit.event.EventConsumer;
import dk.kkr.kit.test.KafkaResource;
import dk.kkr.kit.test.PostgresResource;
import dk.kkr.kit.test.SignInResource;
import dk.kkr.survey.Surveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(SignInResource.class)
@QuarkusTestResource(MailServer.class)
class InvitationResourceTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:8083/s/([A-Za-z0-9_-]{32})\\s");

    /** Begins the ids, and so the addresses, of this test's members. */
    private final String mine = "m" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @Inject
    EventConsumer references;

    @BeforeEach
    void referenceDataHaveArrived() {
        Surveys.tellReferenceData(references);
    }

    @AfterEach
    void theServerIsThere() {
        MailServer.goAway();
        MailServer.comeBack();
    }

    private List<Map<String, Object>> members(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> member(mine + i, "nordjylland", "MAYOR"))
                .toList());
    }

    private String address(int member) {
        return mine + member + "@kommune.example";
    }

    private static ValidatableResponse ask(String wave, String what) {
        return kl().post("/v1/waves/" + wave + "/" + what).then();
    }

    private static ValidatableResponse mailing(String wave) {
        return kl().get("/v1/waves/" + wave + "/mailing").then();
    }

    private static void awaitSettled(String wave) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> mailing(wave).body("waiting", equalTo(0)).body("reminders.underWay", not(hasItem(true))));
    }

    private static String token(MailServer.Received mail) throws Exception {
        Matcher link = LINK.matcher(mail.text(0));
        assertThat(link.find()).as("a link in the text").isTrue();
        return link.group(1);
    }

    private static void answer(String token) {
        given().header("Authorization", "Survey " + token)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body("{\"answers\":{\"opbakning\":4}}")
                .put("/v1/response")
                .then()
                .statusCode(200);
        given().header("Authorization", "Survey " + token)
                .header("If-Match", "\"1\"")
                .post("/v1/response/submission")
                .then()
                .statusCode(204);
    }

    @Test
    void sendsEachMemberALinkThatWorks() throws Exception {
        String wave = opened(questionnaire(SCALE), panel(members(3)));
        ask(wave, "invitations")
                .statusCode(202)
                .header(
                        "Location",
                        "http://localhost:" + io.restassured.RestAssured.port + "/v1/waves/" + wave + "/mailing")
                .body("members", equalTo(3))
                .body("waiting", equalTo(3));
        awaitSettled(wave);

        List<MailServer.Received> mails = MailServer.received(mine);
        assertThat(mails)
                .extracting(MailServer.Received::to)
                .containsExactlyInAnyOrder(address(0), address(1), address(2));
        HashSet<String> tokens = new HashSet<>();
        for (MailServer.Received mail : mails) {
            assertThat(mail.message().getSubject()).isEqualTo("Invitation: Prøve");
            assertThat(mail.text(0))
                    .contains("Kære Medlem " + mine, "torsdag den 20. januar 2095 kl. 23.00")
                    .doesNotContain("You are invited");
            assertThat(mail.text(1)).contains("lang=\"da\"", "<a href=\"http://localhost:8083/s/" + token(mail) + "\"");
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
            tokens.add(token(mail));
        }
        assertThat(tokens).hasSize(3);
        given().header("Authorization", "Survey " + tokens.iterator().next())
                .get("/v1/response")
                .then()
                .statusCode(200)
                .body("submitted", equalTo(false));
        kl().get("/v1/waves/" + wave + "/invitations?count=true")
                .then()
                .body("total", equalTo(3))
                .body("items", hasSize(3))
                .body("items.state", everyItem(equalTo("SENT")));
    }

    @Test
    void writesInEnglishTooWhereTheQuestionnaireDoes() throws Exception {
        String questionnaire = kl().body(
                        "{\"key\":\"begge\",\"title\":{\"da\":\"Prøve\\nog <mere>\",\"en\":\"A trial & more\"},\"questions\":["
                                + SCALE + "]}")
                .post("/v1/questionnaires")
                .path("id");
        step("/v1/questionnaires/" + questionnaire, "publication").then().statusCode(200);
        String wave = opened(questionnaire, panel(members(1)));
        ask(wave, "invitations").statusCode(202);
        awaitSettled(wave);

        MailServer.Received mail = MailServer.received(mine).get(0);
        assertThat(mail.message().getSubject()).isEqualTo("Invitation: Prøve og <mere>");
        assertThat(mail.text(0)).contains("\"A trial & more\"", "Thursday 20 January 2095 at 23:00 (Danish time)");
        assertThat(mail.text(1)).contains("og &lt;mere&gt;", "A trial &amp; more", "lang=\"en\"");
    }

    @Test
    void losesNothingAndSendsNothingTwiceWhileTheMailServerIsAway() {
        String wave = opened(questionnaire(SCALE), panel(members(6)));
        MailServer.goAway();
        ask(wave, "invitations").statusCode(202).body("waiting", equalTo(6));
        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> mailing(wave).body("waiting", equalTo(6)).body("failed", equalTo(0)));
        MailServer.comeBack();
        awaitSettled(wave);
        ask(wave, "invitations").statusCode(202).body("waiting", equalTo(0)).body("sent", equalTo(6));

        assertThat(MailServer.received(mine))
                .hasSize(6)
                .extracting(MailServer.Received::to)
                .doesNotHaveDuplicates();
    }

    @Test
    void notesARefusedAddressAndInvitesTheRightOne() {
        List<Map<String, Object>> members = members(3);
        members.get(1).put("email", "ikke en adresse");
        members.get(2).put("email", null);
        String panel = panel(members);
        String wave = opened(questionnaire(SCALE), panel);
        MailServer.refuse(address(0), 550);
        ask(wave, "invitations")
                .statusCode(202)
                .body("withoutAddress", equalTo(1))
                .body("waiting", equalTo(2));
        awaitSettled(wave);
        mailing(wave).body("bounced", equalTo(2)).body("sent", equalTo(0));
        kl().get("/v1/waves/" + wave + "/invitations")
                .then()
                .body("items.find { it.memberId == '" + mine + "0' }.state", equalTo("BOUNCED"))
                .body("items.find { it.memberId == '" + mine + "0' }.reason", equalTo("REFUSED"))
                .body("items.find { it.memberId == '" + mine + "2' }.state", equalTo("NO_ADDRESS"));

        members.get(0).put("email", mine + "rettet@kommune.example");
        members.get(1).put("email", address(1));
        members.get(2).put("name", "En anden");
        members.get(2).put("email", address(2));
        seat(panel, members);
        ask(wave, "invitations").statusCode(202).body("withoutAddress", equalTo(1));
        awaitSettled(wave);
        assertThat(MailServer.received(mine))
                .extracting(MailServer.Received::to)
                .containsExactlyInAnyOrder(mine + "rettet@kommune.example", address(1));
    }

    @Test
    void triesAgainWhatTheServerPutsOff() {
        String wave = opened(questionnaire(SCALE), panel(members(2)));
        MailServer.refuse(address(0), 451);
        ask(wave, "invitations").statusCode(202);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> mailing(wave).body("sent", equalTo(1)));
        mailing(wave).body("waiting", equalTo(1)).body("bounced", equalTo(0)).body("failed", equalTo(0));
        assertThat(SendingService.wait(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(SendingService.wait(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(SendingService.wait(100)).isEqualTo(Duration.ofHours(1));
        MailServer.acceptAgain(address(0));
    }

    @Test
    void remindsThoseWhoHaveNotAnsweredWithTheSameLinkAndTellsNobodyWhoTheyAre() throws Exception {
        String wave = opened(questionnaire(SCALE), panel(members(9)));
        ask(wave, "invitations").statusCode(202);
        awaitSettled(wave);
        List<MailServer.Received> invited = MailServer.received(mine);
        for (MailServer.Received mail : invited.subList(0, 7)) {
            answer(token(mail));
        }
        ask(wave, "reminders")
                .statusCode(202)
                .body("reminders", hasSize(1))
                .body("reminders[0].atMost", equalTo(4)); // 9 less the whole fives of 7
        ask(wave, "reminders").statusCode(202).body("reminders", hasSize(1));
        awaitSettled(wave);

        List<MailServer.Received> reminders =
                MailServer.received(mine).subList(9, MailServer.received(mine).size());
        assertThat(reminders)
                .extracting(MailServer.Received::to)
                .containsExactlyInAnyOrder(invited.get(7).to(), invited.get(8).to());
        for (MailServer.Received reminder : reminders) {
            assertThat(reminder.message().getSubject()).startsWith("Påmindelse: ");
            assertThat(invited.subList(7, 9).stream().map(InvitationResourceTest::tokenOf))
                    .contains(token(reminder));
        }
        kl().get("/v1/waves/" + wave + "/invitations").then().body("items.state", everyItem(equalTo("SENT")));

        step("/v1/waves/" + wave, "closing").then().statusCode(200);
        ask(wave, "reminders").statusCode(409).body("code", equalTo("WAVE_NOT_OPEN"));
    }

    private static String tokenOf(MailServer.Received mail) {
        try {
            return token(mail);
        } catch (Exception illShaped) {
            throw new IllegalStateException(illShaped);
        }
    }

    private static Response read(String token) {
        return given().header("Authorization", "Survey " + token).get("/v1/response");
    }

    private static Response save(String token, int version) {
        return given().header("Authorization", "Survey " + token)
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"answers\":{\"opbakning\":2}}")
                .put("/v1/response");
    }

    private Response renew(String wave, int member) {
        return kl().body(Map.of("memberId", mine + member)).post("/v1/waves/" + wave + "/renewals");
    }

    private MailServer.Received lastTo(int member) {
        List<MailServer.Received> mails = MailServer.received(address(member));
        return mails.get(mails.size() - 1);
    }

    /** Nobody's link; who runs the tests may have tried many of those within the last minute. */
    private static void assertLeadsNowhere(String token) {
        read(token).then().body("code", oneOf("UNKNOWN_TOKEN", "TOO_MANY_FAILED_TOKENS"));
    }

    @Test
    void sendsANewLinkThatDoesNotShowWhatWasSavedWithTheFormer() throws Exception {
        String wave = opened(questionnaire(SCALE), panel(members(6)));
        ask(wave, "invitations").statusCode(202);
        awaitSettled(wave);
        List<MailServer.Received> first = MailServer.received(mine);
        String former = token(lastTo(0));
        save(former, 0).then().statusCode(200);
        answer(token(lastTo(1)));
        renew(wave, 0)
                .then()
                .statusCode(202)
                .body("memberId", equalTo(mine + "0"))
                .body("state", equalTo("WAITING"));
        assertLeadsNowhere(former);
        renew(wave, 1).then().statusCode(202).body("state", equalTo("WAITING"));
        awaitSettled(wave);

        MailServer.Received second = lastTo(0);
        String renewed = token(second);
        assertThat(renewed).isNotEqualTo(former);
        assertThat(second.text(0)).contains("Har du fået et link før");
        assertThat(second.text(1)).contains("Har du fået et link før");
        assertThat(first.get(0).text(0)).doesNotContain("Har du fået et link før");
        assertThat(MailServer.received(mine))
                .extracting(mail -> mail.header("Message-ID"))
                .doesNotHaveDuplicates();
        read(renewed)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\"")) // as of one who has saved nothing
                .body("submitted", equalTo(false))
                .body("answers", equalTo(Map.of()));
        read(token(lastTo(1))).then().statusCode(200).body("submitted", equalTo(true));
        kl().get("/v1/waves/" + wave + "/invitations").then().body("items.state", everyItem(equalTo("SENT")));

        renew(wave, 2).then().statusCode(202);
        awaitSettled(wave);
        save(token(lastTo(2)), 0).then().statusCode(200);
        save(renewed, 0).then().statusCode(200).header("ETag", equalTo("\"1\""));
        step("/v1/waves/" + wave, "closing").then().statusCode(200);
        kl().get("/v1/waves/" + wave + "/participation").then().body("responded", equalTo(3));
        renew(wave, 3).then().statusCode(409).body("code", equalTo("WAVE_NOT_OPEN"));
    }

    @Test
    void sendsANewLinkToAnAddressThatHasChanged() throws Exception {
        List<Map<String, Object>> members = members(3);
        members.get(2).put("email", null);
        String panel = panel(members);
        String wave = opened(questionnaire(SCALE), panel);
        ask(wave, "invitations").statusCode(202);
        awaitSettled(wave);
        String former = token(lastTo(0));
        save(former, 0).then().statusCode(200);
        members.get(0).put("email", mine + "flyttet@kommune.example");
        seat(panel, members);
        ask(wave, "invitations").statusCode(202).body("waiting", equalTo(1));
        awaitSettled(wave);

        assertThat(MailServer.received(mine)).hasSize(3);
        assertLeadsNowhere(former);
        read(token(MailServer.received(mine + "flyttet").get(0)))
                .then()
                .statusCode(200)
                .body("answers", equalTo(Map.of()));
        renew(wave, 2).then().statusCode(409).body("code", equalTo("NO_ADDRESS"));
        renew(wave, 3)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/memberId")))
                .body("errors.code", equalTo(List.of("NOT_IN_WAVE")));
    }

    private static void seat(String panel, List<Map<String, Object>> members) {
        kl().header("If-Match", kl().get("/v1/panels/" + panel).header("ETag"))
                .body(members)
                .put("/v1/panels/" + panel + "/members")
                .then()
                .statusCode(200);
    }

    @Test
    void sendsANewLinkToNobodyButTheOneItIsAskedFor() throws Exception {
        List<Map<String, Object>> members = members(3);
        String panel = panel(members);
        String wave = opened(questionnaire(SCALE), panel);
        ask(wave, "invitations").statusCode(202);
        awaitSettled(wave);
        String another = token(lastTo(1));
        members.get(0).put("email", mine + "flyttet@kommune.example");
        members.get(1).put("email", mine + "rettet@kommune.example");
        seat(panel, members);
        renew(wave, 0).then().statusCode(202);
        awaitSettled(wave);

        assertThat(MailServer.received(mine)).hasSize(4);
        read(token(MailServer.received(mine + "flyttet").get(0))).then().statusCode(200);
        read(another).then().statusCode(200);
    }

    @Test
    void sendsNewLinksToAWholePanelWithOtherAddresses() {
        int many = 3000;
        List<Map<String, Object>> members = members(many);
        members.forEach(member -> member.put("email", member.get("email") + ", forkert"));
        String panel = panel(members);
        String wave = opened(questionnaire(SCALE), panel);
        MailServer.goAway();
        ask(wave, "invitations").statusCode(202).body("waiting", equalTo(many));
        for (int i = 0; i < many; i++) {
            members.get(i).put("email", address(i));
        }
        seat(panel, members);
        ask(wave, "invitations").statusCode(202).body("waiting", equalTo(many));
        step("/v1/waves/" + wave, "closing").then().statusCode(200);
    }

    @Test
    void notesBouncesAndRemindsThemNoMore() {
        List<Map<String, Object>> members = members(4);
        members.get(3).put("email", address(1)); // one secretary reads for both
        String wave = opened(questionnaire(SCALE), panel(members));
        ask(wave, "invitations").statusCode(202);
        awaitSettled(wave);
        String some = "{\"bounces\":[{\"memberId\":\"" + mine + "0\",\"reason\":\"MAILBOX_FULL\"},{\"address\":\""
                + address(1).toUpperCase(java.util.Locale.ROOT) + "\",\"reason\":\"NO_SUCH_ADDRESS\"}]}";
        for (int time = 0; time < 2; time++) {
            kl().body(some)
                    .post("/v1/waves/" + wave + "/bounces")
                    .then()
                    .statusCode(200)
                    .body("bounced", equalTo(3));
        }
        kl().body("{\"bounces\":[{\"memberId\":\"" + mine
                        + "2\",\"reason\":\"OTHER\"},{\"memberId\":\"fremmed\",\"reason\":\"OTHER\"}]}")
                .post("/v1/waves/" + wave + "/bounces")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors", hasItem(hasEntry("pointer", "/bounces/1")))
                .body("errors.code", hasItem("NOT_IN_WAVE"));
        ask(wave, "reminders").statusCode(202);
        awaitSettled(wave);
        assertThat(MailServer.received(mine)).hasSize(5);
        assertThat(MailServer.received(mine).get(4).to()).isEqualTo(address(2));
    }

    @Test
    void mailsNobodyBeforeTheOpening() {
        String wave = planned(questionnaire(SCALE), panel(members(1)));
        ask(wave, "invitations").statusCode(409).body("code", equalTo("WAVE_NOT_OPEN"));
        ask(UUID.randomUUID().toString(), "invitations").statusCode(404);
    }
}
