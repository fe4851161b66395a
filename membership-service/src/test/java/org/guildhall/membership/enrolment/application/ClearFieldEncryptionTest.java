package org.guildhall.membership.enrolment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ClearFieldEncryptionTest {

    private static final People PEOPLE = new People(38);

    @Inject
    DataSource dataSource;

    @Inject
    ClearFieldEncryption encryption;

    @Test
    void showsWhatEarlierVersionsStoredInClearBeforeAndAfterItIsEncrypted() throws SQLException {
        Response applied = joined(openSession(union(), "REVIEW", null).path("joinToken"), PEOPLE.next());
        UUID id = UUID.fromString(applied.path("applicationId"));
        post(ADMINISTRATOR, "/applications/" + id + "/reject", Map.of("reasonCode", "OTHER"))
                .then()
                .statusCode(200);
        asItWasStoredBefore(id);
        shows(applied);
        encryption.encryptAll();
        shows(applied);
        try (Connection connection = dataSource.getConnection()) {
            String row = Sql.list(
                            connection,
                            "SELECT a::text AS content FROM application a WHERE id = ?",
                            found -> found.getString("content"),
                            id)
                    .get(0);
            assertThat(row).doesNotContain("旧单位", "91350100M000100Y43", "旧岗位", "旧说明");
        }
    }

    private static void shows(Response applied) {
        get(ADMINISTRATOR, "/applications/" + applied.path("applicationId"))
                .then()
                .statusCode(200)
                .body("employer", equalTo("旧单位"))
                .body("jobTitle", equalTo("旧岗位"))
                .body("reasonNote", equalTo("旧说明"));
        RestAssured.get("/receipts/" + applied.path("receipt")).then().body("reason", equalTo("其他原因：旧说明"));
    }

    private void asItWasStoredBefore(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int changed = Sql.run(connection, """
                    UPDATE application SET employer = '旧单位', employer_credit_code = '91350100M000100Y43',
                        job_title = '旧岗位', reason_note = '旧说明', employer_cipher = NULL,
                        employer_credit_code_cipher = NULL, job_title_cipher = NULL, reason_note_cipher = NULL
                    WHERE id = ?""", id);
            assertThat(changed).isEqualTo(1);
        }
    }
}
