package org.guildhall.membership.organisation;

import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A county that was founded in 2020 under one city, got a name from February 2021 on and employees from March on, moved to another
 * city in April and closed in May; recorded in another order than that in which it holds.
 */
@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationPastTest {

    @Inject
    DataSource dataSource;

    private UUID from;
    private UUID to;
    private UUID county;
    private String firstName;

    @BeforeEach
    void makeHistory() throws SQLException {
        from = standingSince("2020-01-01", organisation(null, "CITY"));
        to = standingSince("2020-01-01", organisation(null, "CITY"));
        county = standingSince("2020-06-01", organisation(from, "COUNTY"));
        firstName = administrator().get("/organisations/" + county).path("name");
        post("/move", Map.of("parentId", to, "effectiveOn", "2021-04-01"));
        administrator()
                .header("If-Match", "*")
                .body(Map.of("employeeCount", 9, "effectiveOn", "2021-03-01"))
                .patch("/organisations/" + county)
                .then()
                .statusCode(200);
        post("/rename", Map.of("name", "新名称", "effectiveOn", "2021-02-01"));
        post("/close", Map.of("reason", "OTHER", "effectiveOn", "2021-05-01"));
    }

    private void post(String act, Map<String, Object> body) {
        administrator()
                .header("If-Match", "*")
                .body(body)
                .post("/organisations/" + county + act)
                .then()
                .statusCode(200);
    }

    /** Who founds today stands in the tree from today on; those of long ago came with an earlier version of the service. */
    private UUID standingSince(String day, UUID organisation) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement founded = connection.prepareStatement(
                        "UPDATE organisation_change SET effective_on = ?::date WHERE organisation_id = ?")) {
            connection.setAutoCommit(false);
            try (Statement settings = connection.createStatement()) {
                settings.execute("SET LOCAL session_replication_role = replica");
            }
            founded.setString(1, day);
            founded.setObject(2, organisation);
            founded.executeUpdate();
            connection.commit();
        }
        return organisation;
    }

    private ValidatableResponse on(String day) {
        return administrator().get("/organisations/" + county + "?asOf=" + day).then();
    }

    @Test
    void eachFactHoldsFromItsOwnDay() {
        on("2020-05-31").statusCode(404);
        on("2021-01-31").statusCode(200).body("name", equalTo(firstName)).body("employeeCount", nullValue());
        on("2021-02-01").body("name", equalTo("新名称")).body("employeeCount", nullValue());
        on("2021-03-31").body("employeeCount", equalTo(9)).body("parentId", equalTo(from.toString()));
        on("2021-04-30").body("parentId", equalTo(to.toString())).body("closedOn", nullValue());
        on("2021-05-01").body("closedOn", equalTo("2021-05-01")).body("closingReason", equalTo("OTHER"));
    }

    @Test
    void childrenAreThoseOfTheDay() {
        String auditor = appointed("AUDITOR", from);
        children(auditor, from, "2020-05-31").body("items", empty());
        children(auditor, from, "2021-01-31").body("items.name", contains(firstName));
        children(auditor, from, "2021-04-01").body("items", empty());
        children(auditor, to, "2021-04-01").statusCode(404);
        String other = appointed("AUDITOR", to);
        children(other, to, "2021-04-30").body("items.id", contains(county.toString()));
        children(other, to, "2021-05-01").body("items", empty());
        children(other, to, "2021-05-01&closed=true").body("items.id", contains(county.toString()));
    }

    private static ValidatableResponse children(String subject, UUID parent, String day) {
        return as(subject)
                .get("/organisations/" + parent + "/children?asOf=" + day)
                .then();
    }
}
