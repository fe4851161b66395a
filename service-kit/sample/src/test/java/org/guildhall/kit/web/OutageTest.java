package org.guildhall.kit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.kit.web.ProblemsTest.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.local.servers.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WebProfile.class)
class OutageTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URL readiness;

    EmbeddedPostgres postgres;

    @Inject
    CaseJob job;

    @Test
    void answers503WhileTheDatabaseIsDownAndRecovers() {
        given().get("/cases/database").then().statusCode(200);
        postgres.stop();
        try {
            problem(given().get("/cases/database").then(), 503, "temporarily-unavailable")
                    .header("Retry-After", notNullValue());
            given().get("/cases/open").then().statusCode(200);
        } finally {
            postgres.restart();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/cases/database").then().statusCode(200));
    }

    @Test
    void jobsSayOnceThatTheyWaitForTheDatabase() {
        int good = job.done();
        await().atMost(Duration.ofSeconds(30)).until(() -> job.done() > good);
        LogLines lines = new LogLines();
        postgres.stop();
        try {
            int before = job.begun();
            await().atMost(Duration.ofSeconds(30)).until(() -> job.begun() >= before + 4);
        } finally {
            postgres.restart();
        }
        int failed = job.done();
        await().atMost(Duration.ofSeconds(30)).until(() -> job.done() > failed);
        lines.close();
        assertThat(lines.of("CaseJob")).singleElement().asString().contains("waits until the database is back");
        assertThat(lines.withStack("Job")).isEmpty();
    }

    @Test
    void jobsThatFailForAnotherReasonTellItWithTheirStack() {
        LogLines lines = new LogLines();
        job.setBroken(true);
        try {
            await().until(() -> lines.of("CaseJob").size() >= 2);
        } finally {
            job.setBroken(false);
            lines.close();
        }
        assertThat(lines.withStack("CaseJob"))
                .hasSameSizeAs(lines.of("CaseJob"))
                .allMatch(line -> line.endsWith("failed"));
    }

    @Test
    void answers503WithinABoundWhileTheDatabaseIsFrozenAndRecovers() {
        given().get("/cases/database").then().statusCode(200);
        postgres.freeze();
        try {
            for (int i = 0; i < 4; i++) {
                problem(given().get("/cases/database").then(), 503, "temporarily-unavailable")
                        .header("Retry-After", notNullValue())
                        .time(lessThan(6_000L));
            }
            given().get(readiness).then().statusCode(503).time(lessThan(6_000L));
            given().get("/cases/open").then().statusCode(200);
        } finally {
            postgres.thaw();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/cases/database").then().statusCode(200));
    }

    @Test
    void stopsWhatTakesTooLongUnlessItAskedForPatience() {
        problem(
                given().queryParam("sql", "SELECT pg_sleep(30)")
                        .get("/cases/database")
                        .then()
                        .time(lessThan(6_000L)),
                503,
                "temporarily-unavailable");
        given().get("/cases/patience").then().statusCode(200).body(equalTo("\"waited\""));
        given().queryParam("sql", "SELECT 1").get("/cases/database").then().statusCode(200);
    }

    @Test
    void answers503WhenAStatementIsCancelled() {
        problem(
                given().queryParam("sql", "SET statement_timeout = 50; SELECT pg_sleep(5)")
                        .get("/cases/database")
                        .then(),
                503,
                "temporarily-unavailable");
    }

    @Test
    void hidesWhatTheDatabaseSays() {
        problem(given().queryParam("sql", "SELECT 王小明").get("/cases/database").then(), 500, "internal-error")
                .body("errors", equalTo(List.of()));
    }
}
