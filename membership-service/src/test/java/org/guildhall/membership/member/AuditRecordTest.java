package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class AuditRecordTest {

    private static final People PEOPLE = new People(33);

    @Inject
    DataSource dataSource;

    @Test
    void showsAuditorsPageByPageWhoSawWhatTheNewestFirst() {
        UUID union = union();
        String member = joined(openSession(union, "AUTOMATIC", null).path("joinToken"), PEOPLE.next())
                .path("member.id");
        String officer = appointed("ENROLMENT_OFFICER", union);
        post(officer, "/members/" + member + "/unmask", Map.of("reason", "核对证件"))
                .then()
                .statusCode(200);
        post(officer, "/members/" + member + "/unmask", Map.of("reason", "再次核对"))
                .then()
                .statusCode(200);
        String auditor = appointed("AUDITOR", union);
        String path = "/audit-records?limit=1&organisation=" + union;
        String next = get(auditor, path)
                .then()
                .statusCode(200)
                .body("items.reason", contains("再次核对"))
                .body("items[0].act", equalTo("UNMASKED"))
                .body("items[0].memberId", equalTo(member))
                .body("items[0].officer", equalTo(officer))
                .body("items[0].happenedAt", notNullValue())
                .extract()
                .path("next");
        get(auditor, path + "&cursor=" + next)
                .then()
                .body("items.reason", contains("核对证件"))
                .body("next", nullValue());
        get(officer, path).then().statusCode(403);
        get(appointed("AUDITOR", union()), path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE audit_record SET reason = 'x'", "DELETE FROM audit_record", "TRUNCATE audit_record"})
    void canNotBeAltered(String statement) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .hasMessageContaining("rows of audit_record are never changed or removed");
        }
    }
}
