package org.guildhall.bench.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.local.ApiClient;
import org.guildhall.local.EmbeddedPostgres;
import org.guildhall.local.TemporarySuite;
import org.guildhall.local.Tokens;

/**
 * A contest that is being marked: made through the API up to its rules, its entries and sheets then stored by SQL, since
 * ten thousand entries with their sheets would take longer to enter than to measure.
 *
 * @param stages one per project
 */
record StoredContest(String contestId, List<UUID> stages) {
    static final int CRITERIA = 20;

    static StoredContest create(TemporarySuite suite, int projects, int entries, int judges, String status)
            throws SQLException {
        Organiser organiser = new Organiser(suite);
        String contest = organiser.contest();
        List<UUID> stages = new ArrayList<>();
        try (Connection connection = connect(suite.postgres())) {
            for (int i = 1; i <= projects; i++) {
                UUID project = UUID.fromString(organiser.project(contest, i, judges));
                UUID stage = UUID.randomUUID();
                store(connection, "stage.sql", stage, project);
                store(connection, "judges.sql", project, judges);
                store(connection, "entries.sql", entries, project);
                store(connection, "participations.sql", stage, project);
                store(connection, "sheets.sql", status, CRITERIA, stage);
                stages.add(stage);
            }
            store(connection, "running.sql", UUID.fromString(contest));
            connection.createStatement().execute("VACUUM ANALYZE");
        }
        return new StoredContest(contest, stages);
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("contest"), postgres.user(), postgres.password());
    }

    private static void store(Connection connection, String script, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text(script))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String text(String script) {
        try (InputStream stream = StoredContest.class.getResourceAsStream("/ranking/" + script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what the API is for. */
    private record Organiser(TemporarySuite suite, ApiClient api, String organisation) {
        Organiser(TemporarySuite suite) {
            this(suite, new ApiClient(), found(suite));
        }

        private static String found(TemporarySuite suite) {
            ApiClient api = new ApiClient();
            String membership = suite.endpoints().membership();
            String administrator = suite.tokens().administrator();
            Map<String, Object> body = new HashMap<>();
            body.put("parentId", null);
            body.put("name", "江城市总工会");
            body.put("level", "CITY");
            body.put("kind", "GOVERNMENT");
            String id = ApiClient.require(
                            "POST /organisations", api.post(membership + "/organisations", administrator, body))
                    .path("id")
                    .asText();
            Map<String, Object> organiser =
                    Map.of("subject", Tokens.ORGANISER, "position", "CONTEST_ORGANISER", "organisationId", id);
            ApiClient.require("POST /appointments", api.post(membership + "/appointments", administrator, organiser));
            return id;
        }

        String contest() {
            Instant now = Instant.now();
            Map<String, Object> contest = Map.of(
                    "organisationId",
                    organisation,
                    "title",
                    "职业技能竞赛",
                    "contestClass",
                    "CITY",
                    "year",
                    2026,
                    "opensAt",
                    now.toString(),
                    "closesAt",
                    now.plus(Duration.ofDays(1)).toString());
            return post("/contests", contest).path("id").asText();
        }

        String project(String contest, int number, int judges) {
            Map<String, Object> wish = Map.of("trade", "电工", "title", "赛项 " + number);
            String id =
                    post("/contests/" + contest + "/projects", wish).path("id").asText();
            String rules = suite.endpoints().contest() + "/projects/" + id + "/rules";
            ApiClient.require(
                    "PUT rules", api.edit("PUT", rules, suite.tokens().organiser(), Rules.of(CRITERIA, judges), "0"));
            return id;
        }

        /** The appointment takes a moment to arrive. */
        private JsonNode post(String path, Object body) {
            String url = suite.endpoints().contest() + path;
            Instant limit = Instant.now().plusSeconds(30);
            ApiClient.Answer answer = api.post(url, suite.tokens().organiser(), body);
            while (!answer.isSuccess() && Instant.now().isBefore(limit)) {
                pause();
                answer = api.post(url, suite.tokens().organiser(), body);
            }
            return ApiClient.require("POST " + path, answer);
        }

        private static void pause() {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
