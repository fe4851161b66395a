package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.employer.EmployerJobs;
import org.guildhall.membership.employer.founding.FoundingLook;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal values of one person, sent in every way there is, turn up nowhere in clear. Topics: see the contract test. */
@QuarkusTest
@WithTestResource(TestStack.class)
class CanaryTest {

    private static final People PEOPLE = new People(9);

    @Inject
    DataSource dataSource;

    @Inject
    EmployerJobs employers;

    @Inject
    FoundingLook foundingLook;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private LogLines logged;

    @BeforeEach
    void listen() {
        logged = new LogLines(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        logged.close();
    }

    @Test
    void staysOutOfAnswersTablesLogsAndMetrics() throws SQLException {
        Map<String, Object> person = PEOPLE.next();
        person.put("name", "金丝雀飞来");
        person.put("employer", "金丝雀养殖有限公司");
        person.put("jobTitle", "金丝雀饲养员");
        List<String> values = List.of(
                "金丝雀飞来",
                (String) person.get("documentNumber"),
                (String) person.get("mobile"),
                "金丝雀养殖有限公司",
                "金丝雀饲养员",
                "金丝雀已飞走");
        String seen = refusals(person) + Hall.joined(Hall.joinToken(), person).asString();
        Hall.join(Hall.joinToken(), person).then().statusCode(409);
        applyInVain(person);
        applyToFoundInVain();
        dismissFoundingCase();
        seen += searches(person);
        assertThat(seen).doesNotContain(values);
        String tables = tables();
        assertThat(tables).doesNotContain(values);
        // PostgreSQL shows bytes in hexadecimal.
        values.forEach(value ->
                assertThat(tables).doesNotContain(HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))));
        assertThat(logged.whole()).doesNotContain(values);
        assertThat(RestAssured.get(metrics).asString())
                .contains("http_server_requests")
                .doesNotContain(values);
    }

    /** Under another mobile number it is held, in a session that reviews: the officer's words are encrypted, too. */
    private static void applyInVain(Map<String, Object> person) {
        Map<String, Object> other = with(person, "mobile", PEOPLE.next().get("mobile"));
        String token = Hall.openSession(Hall.union(), "REVIEW", null).path("joinToken");
        String application = Hall.joined(token, other).path("applicationId");
        Hall.post(
                        Hall.ADMINISTRATOR,
                        "/applications/" + application + "/reject",
                        Map.of("reasonCode", "OTHER", "note", "金丝雀已飞走"))
                .then()
                .statusCode(200);
    }

    private static void applyToFoundInVain() {
        UUID application = Hall.idOf(Hall.post(
                "canary-" + UUID.randomUUID(),
                "/founding-applications",
                Targets.founding(Hall.organisation(null, "TOWNSHIP"), "测试企业有限公司")));
        Hall.post(
                        Hall.ADMINISTRATOR,
                        "/founding-applications/" + application + "/refuse",
                        Map.of("reason", "OTHER", "note", "金丝雀已飞走"))
                .then()
                .statusCode(200);
    }

    private void dismissFoundingCase() {
        UUID township = Hall.organisation(null, "TOWNSHIP");
        Map<String, Object> body = Hall.organisationBody(township, "GRASSROOTS");
        body.put("kind", "CATCH_ALL");
        UUID catchAll = Hall.idOf(Hall.post(Hall.ADMINISTRATOR, "/organisations", body));
        List<Map<String, Object>> people =
                Stream.generate(PEOPLE::next).limit(25).toList();
        Imports.applied(Hall.ADMINISTRATOR, catchAll, Imports.csv(people, "工作单位", "金丝雀养殖有限公司"));
        employers.readAll();
        foundingLook.look();
        String founding = Hall.get(Hall.ADMINISTRATOR, "/founding-cases?organisation=" + catchAll)
                .path("items[0].id");
        Hall.post(
                        Hall.ADMINISTRATOR,
                        "/founding-cases/" + founding + "/dismiss",
                        Map.of("reason", "OTHER", "note", "金丝雀已飞走"))
                .then()
                .statusCode(200)
                .body("note", equalTo("金丝雀已飞走"));
    }

    /** An officer looks for them in every way, and in some that are refused. */
    private static String searches(Map<String, Object> person) {
        Object document = person.get("documentNumber");
        Map<String, Object> named = Map.of(
                "name",
                person.get("name"),
                "documentLastFour",
                document.toString().substring(14));
        StringBuilder answers = new StringBuilder();
        for (Map<String, ?> key : List.of(
                named,
                Map.of("documentNumber", document),
                Map.of("mobile", person.get("mobile")),
                Map.of("mobile", person.get("mobile"), "documentNumber", document),
                Map.of("documentNumber", document + "9"),
                Map.of("name", person.get("name")))) {
            answers.append(Hall.post(Hall.ADMINISTRATOR, "/members/search", key).asString());
        }
        assertThat(answers.toString()).contains("金**");
        return answers.toString();
    }

    /** The answers to joins with one thing wrong each, all of which carry the personal values. */
    private static String refusals(Map<String, Object> person) {
        List<Map<String, Object>> requests = new ArrayList<>();
        for (String field : person.keySet()) {
            for (Object bad : List.of("\u0007", 17, Map.of("a", 1), "长".repeat(5_000))) {
                requests.add(with(person, field, bad));
            }
        }
        for (String field : List.of("name", "documentNumber", "mobile")) {
            requests.add(with(person, field, person.get(field) + "9"));
        }
        String token = Hall.joinToken();
        StringBuilder answers = new StringBuilder(
                Hall.join("no-such-" + UUID.randomUUID(), person).asString());
        for (Map<String, Object> request : requests) {
            Response answer = Hall.join(token, request);
            assertThat(answer.statusCode()).as(request.toString()).isIn(400, 422);
            answers.append(answer.asString());
        }
        return answers.toString();
    }

    private static Map<String, Object> with(Map<String, Object> person, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(person);
        changed.put(field, value);
        return changed;
    }

    private String tables() throws SQLException {
        StringBuilder content = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names =
                    strings(statement, "SELECT format('%I', tablename) FROM pg_tables WHERE schemaname = 'public'");
            assertThat(names).contains("person", "application", "outbox_event", "idempotency_key");
            for (String name : names) {
                strings(statement, "SELECT t::text FROM " + name + " t").forEach(content::append);
            }
        }
        return content.toString();
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
