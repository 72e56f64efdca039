package dk.kkr.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Waves of many members, of five KKRs and two roles. Panels are larger than the API takes in one list, so their rows are made by SQL, and so are
 * the hashes of tokens, since nobody outside the service can derive a member's token; all else goes through the API.
 */
final class SurveyWaves {

    private static final int TOKEN_BYTES = 24;
    private static final int BATCH = 1000;

    private final Copies.Database database;
    private final SurveyApi api;
    private final String questionnaire;

    SurveyWaves(Copies.Database database, SurveyApi api) throws IOException, InterruptedException {
        this.database = database;
        this.api = api;
        JsonNode made = api.post("/v1/questionnaires", asked().toString(), "application/json");
        this.questionnaire = made.get("id").textValue();
        api.step("/v1/questionnaires/" + questionnaire, "publication");
    }

    /** That of the sample survey of KKR members. */
    private static JsonNode asked() throws IOException {
        try (InputStream file = SurveyWaves.class.getResourceAsStream("/sample/survey-kkr-2025.json")) {
            return SurveyApi.JSON.readTree(file).get("questionnaire");
        }
    }

    /** Lets the service be ready: stands for what contracts-service would tell it. Tries until the tables are there. */
    static void seedReferenceData(Copies.Database database) {
        while (!Thread.interrupted()) {
            try (Connection connection = database.connect();
                    Statement sql = connection.createStatement()) {
                sql.execute(
                        "insert into kkr (code, name) select 'kkr-' || n, 'KKR ' || n from generate_series(1, 5) n on conflict do nothing");
                sql.execute("insert into municipality (code, name, kkr, settlement, statistic_group)"
                        + " values ('851', 'Aalborg', 'kkr-1', 'URBAN', 'METROPOLITAN') on conflict do nothing");
                return;
            } catch (SQLException notYet) {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    /** An open wave; its path in the API. */
    String open(int members) throws SQLException, IOException, InterruptedException {
        UUID panel = UUID.randomUUID();
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into panel (id, key, title, version, created_at, kind) values ('" + panel + "', 'bench-"
                    + members + "', 'Bench', 1, now(), 'MEMBERS')");
            sql.execute("insert into panel_member (panel_id, position, member_id, name, kkr, role) select '" + panel
                    + "', n, 'm-' || n, 'Medlem', 'kkr-' || 1 + n % 5, case n / 5 % 2 when 0 then 'MAYOR' else 'OTHER' end"
                    + " from generate_series(0, " + (members - 1) + ") n");
            sql.execute("analyze panel_member");
        }
        ObjectNode plan = SurveyApi.JSON
                .createObjectNode()
                .put("questionnaire", questionnaire)
                .put("version", 1)
                .put("panel", panel.toString())
                .put("title", "Bench")
                .put("opensAt", "2095-01-06T08:00:00Z")
                .put("closesAt", "2095-01-20T12:00:00Z");
        String wave = "/v1/waves/"
                + api.post("/v1/waves", plan.toString(), "application/json")
                        .get("id")
                        .textValue();
        api.step(wave, "opening");
        return wave;
    }

    /** Gives every member of the wave a token that is known here. */
    List<String> tokens(String wave) throws SQLException {
        List<String> tokens = new ArrayList<>();
        SecureRandom random = new SecureRandom();
        try (Connection connection = database.connect();
                Statement vacuum = connection.createStatement();
                PreparedStatement select =
                        connection.prepareStatement("select id from wave_member where wave = ?::uuid");
                PreparedStatement update =
                        connection.prepareStatement("update wave_member set token_hash = ? where id = ?")) {
            select.setString(1, id(wave));
            try (ResultSet members = select.executeQuery()) {
                while (members.next()) {
                    byte[] bytes = new byte[TOKEN_BYTES];
                    random.nextBytes(bytes);
                    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                    update.setBytes(1, sha256(token));
                    update.setObject(2, members.getObject(1));
                    update.addBatch();
                    tokens.add(token);
                    if (tokens.size() % BATCH == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
            vacuum.execute("vacuum analyze wave_member");
            vacuum.execute("checkpoint");
        }
        return tokens;
    }

    static String id(String wave) {
        return wave.substring(wave.lastIndexOf('/') + 1);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
