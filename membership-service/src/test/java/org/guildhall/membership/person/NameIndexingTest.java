package org.guildhall.membership.person;

import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class NameIndexingTest {

    @Inject
    NameIndexing indexing;

    @Inject
    DataSource dataSource;

    @Test
    void whoWasRecordedBeforeIsFoundByNameToo() throws SQLException {
        UUID union = union();
        Member member = Member.joining(union, new People(73).next());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE person SET name_index = NULL WHERE id = (SELECT person_id FROM member WHERE id = ?)")) {
            statement.setObject(1, UUID.fromString(member.id()));
            statement.executeUpdate();
        }
        indexing.indexAll();
        String number = (String) member.person().get("documentNumber");
        post(
                        appointed("ENROLMENT_OFFICER", union),
                        "/members/search",
                        Map.of("name", member.person().get("name"), "documentLastFour", number.substring(14)))
                .then()
                .statusCode(200)
                .body("items.id", contains(member.id()));
    }
}
