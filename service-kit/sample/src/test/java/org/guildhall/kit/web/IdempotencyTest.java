package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.web.ProblemsTest.VALID;
import static org.guildhall.kit.web.ProblemsTest.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WebProfile.class)
class IdempotencyTest {

    @Inject
    DataSource database;

    @Inject
    IdempotencyKeys keys;

    private static Response post(String outcome, String subject, String key, String body) {
        return given().header("Authorization", "Bearer " + TestTokens.of(subject))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/cases/idempotent/" + outcome);
    }

    private static int executions() {
        return Integer.parseInt(given().get("/cases/executions").asString());
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void replaysTheFirstAnswer() {
        String key = newKey();
        int before = executions();
        Response first = post("made", "worker", key, VALID);
        Response second = post("made", "worker", key, VALID);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString()).contains("扳手");
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith("/cases/things/" + first.path("id"));
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.contentType()).startsWith(second.contentType());
        assertThat(executions()).isEqualTo(before + 1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        String key = newKey();
        post("made", "worker", key, VALID);

        problem(
                post("made", "worker", key, VALID.replace("\"count\":1", "\"count\":2"))
                        .then(),
                422,
                "idempotency-key-reused");
        problem(post("slow", "worker", key, VALID).then(), 422, "idempotency-key-reused");
    }

    @Test
    void takesAQueryForAnotherRequest() {
        String key = newKey();
        post("made?dryRun=true", "worker", key, VALID).then().statusCode(201);

        problem(post("made?dryRun=false", "worker", key, VALID).then(), 422, "idempotency-key-reused");
        problem(post("made", "worker", key, VALID).then(), 422, "idempotency-key-reused");
        post("made?dryRun=true", "worker", key, VALID).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void commitsTheWorkAndItsAnswerInOneTransaction() throws SQLException {
        String key = newKey();
        execute("CREATE TABLE made (execution int)");
        try {
            post("written", "worker", key, VALID).then().statusCode(201);
            assertThat(execute("DELETE FROM made WHERE xmin::text IN (SELECT xmin::text FROM idempotency_key)"))
                    .isOne();
        } finally {
            execute("DROP TABLE made");
        }
        // The table has gone, so this could only be answered from what was stored.
        post("written", "worker", key, VALID).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void undoesTheWorkOfWhomAnotherInstanceTookForDead() throws SQLException {
        execute("CREATE TABLE made (execution int)");
        try {
            problem(post("overtaken", "worker", newKey(), VALID).then(), 409, "request-in-progress")
                    .header("Retry-After", "1");
            assertThat(execute("DELETE FROM made")).isZero();
        } finally {
            execute("DROP TABLE made");
        }
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        String key = newKey();
        int before = executions();
        post("made", "worker", key, VALID);
        post("made", "another", key, VALID);
        assertThat(executions()).isEqualTo(before + 2);
    }

    @Test
    void keepsTheKeysOfPublicPathsApart() {
        String key = newKey();
        int before = executions();
        for (String token : List.of("t1", "t2", "t1")) {
            given().header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(VALID)
                    .post("/cases/public/" + token)
                    .then()
                    .statusCode(200);
        }
        assertThat(executions()).isEqualTo(before + 2);
    }

    @Test
    void executesOnceUnderConcurrentRepetition() throws Exception {
        String key = newKey();
        int before = executions();
        ExecutorService clients = Executors.newFixedThreadPool(20);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(clients.submit(() -> post("slow", "worker", key, VALID).statusCode()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        clients.shutdown();

        assertThat(executions()).isEqualTo(before + 1);
        assertThat(statuses).contains(201).allMatch(status -> status == 201 || status == 409);
        assertThat(post("slow", "worker", key, VALID).statusCode()).isEqualTo(201);
    }

    @Test
    void remembersRefusalsButNotFaults() {
        String refused = newKey();
        String invalid = newKey();
        String fault = newKey();
        problem(post("refused", "worker", refused, VALID).then(), 409, "conflict");
        problem(post("refused", "worker", refused, VALID).then(), 409, "conflict")
                .header("Idempotency-Replayed", "true");
        problem(post("made", "worker", invalid, "{}").then(), 422, "invalid-fields");
        problem(post("made", "worker", invalid, "{}").then(), 422, "invalid-fields")
                .header("Idempotency-Replayed", "true");

        int before = executions();
        problem(post("fault", "worker", fault, VALID).then(), 500, "internal-error");
        problem(post("fault", "worker", fault, VALID).then(), 500, "internal-error");
        assertThat(executions()).isEqualTo(before + 2);
    }

    @Test
    void takesOverFromCrashedInstance() throws SQLException {
        String key = newKey();
        int before = executions();
        post("made", "worker", key, VALID);
        execute("UPDATE idempotency_key SET status = NULL, body = NULL");
        problem(post("made", "worker", key, VALID).then(), 409, "request-in-progress")
                .header("Retry-After", "1");

        execute("UPDATE idempotency_key SET reserved_at = reserved_at - interval '61 seconds'");
        assertThat(post("made", "worker", key, VALID).statusCode()).isEqualTo(201);
        assertThat(executions()).isEqualTo(before + 2);
    }

    @Test
    void forgetsAfterADay() throws SQLException {
        String key = newKey();
        int before = executions();
        post("made", "worker", key, VALID);
        execute("UPDATE idempotency_key SET reserved_at = reserved_at - interval '25 hours'");
        post("made", "worker", key, VALID);
        assertThat(executions()).isEqualTo(before + 2);

        execute("UPDATE idempotency_key SET reserved_at = reserved_at - interval '25 hours'");
        keys.purge();
        assertThat(execute("DELETE FROM idempotency_key")).isZero();
    }

    @Test
    void refusesUnusableKeys() {
        problem(post("made", "worker", "x".repeat(129), VALID).then(), 400, "invalid-idempotency-key");
        problem(post("made", "worker", "\u00e9", VALID).then(), 400, "invalid-idempotency-key");
        problem(post("made", "worker", "", VALID).then(), 400, "invalid-idempotency-key");
        problem(post("made", "worker", "a b", VALID).then(), 400, "invalid-idempotency-key");
    }

    @Test
    void storesNoTokensOrKeysInClear() throws SQLException {
        String key = newKey();
        post("made", "worker", key, VALID);
        assertThat(execute("DELETE FROM idempotency_key k WHERE k::text LIKE '%" + key + "%'"))
                .isZero();
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
