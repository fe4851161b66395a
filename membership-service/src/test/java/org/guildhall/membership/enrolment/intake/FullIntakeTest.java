package org.guildhall.membership.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.guildhall.kit.testing.DocumentedAnswers;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

/** More phones at once than may wait: those beyond are told at once to come back, and nobody else is harmed. */
@QuarkusTest
@WithTestResource(TestStack.class)
class FullIntakeTest {

    private static final People PEOPLE = new People(93);

    /** More than {@link TestStack} lets wait, and a batch in work. */
    private static final int PHONES = 700;

    @Inject
    DataSource dataSource;

    @Test
    void whoCannotWaitIsToldWhenToComeBack() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        HttpRequest join = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/join-forms/" + Hall.joinToken() + "/applications"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(PEOPLE.next())))
                .build();
        HttpClient phones =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE person IN SHARE MODE");
            for (int i = 0; i < PHONES; i++) {
                answers.add(phones.sendAsync(join, HttpResponse.BodyHandlers.ofString()));
            }
            await().atMost(Duration.ofSeconds(5)).until(() -> answers.stream().anyMatch(CompletableFuture::isDone));
            connection.rollback();
        }
        List<HttpResponse<String>> all =
                answers.stream().map(CompletableFuture::join).toList();
        all.forEach(answer -> DocumentedAnswers.saw(
                "POST", join.uri().toString(), answer.statusCode(), answer.headers(), answer.body()));
        List<HttpResponse<String>> refused =
                all.stream().filter(answer -> answer.statusCode() == 503).toList();
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("\"enrolment-busy\"");
        });
        List<HttpResponse<String>> taken =
                all.stream().filter(answer -> answer.statusCode() != 503).toList();
        assertThat(taken).hasSizeGreaterThanOrEqualTo(256).allMatch(answer -> answer.statusCode() == 201);
        assertThat(taken)
                .extracting(HttpResponse::body)
                .containsOnly(taken.get(0).body());
    }
}
