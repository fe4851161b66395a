package org.guildhall.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.testing.AuthorityMatrix;
import org.guildhall.kit.testing.ServedRoute;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KitProfile.class)
@WithTestResource(TestStack.class)
class SampleAuthorityTest extends AuthorityMatrix {

    @Inject
    DataSource dataSource;

    private String prefix = "/samples/good";

    @Override
    protected boolean covers(ServedRoute route) {
        return route.name().contains(" " + prefix);
    }

    @Override
    protected Map<String, Recipe> recipes() {
        Map<String, Recipe> recipes = new HashMap<>();
        if (prefix.endsWith("good")) {
            recipes.put(
                    "GET /samples/good",
                    organisation -> Call.of("/samples/good").showing(organisation.toString()));
            recipes.put(
                    "POST /samples/good",
                    organisation -> Call.of(
                            "/samples/good", "{\"organisationId\":\"%s\",\"name\":\"n\"}".formatted(organisation)));
            recipes.put("GET /samples/good/open", organisation -> Call.of("/samples/good/open"));
            recipes.put("POST /samples/good/values", organisation -> Call.of("/samples/good/values", "{\"count\":1}"));
            recipes.put("GET /samples/good/asked", organisation -> Call.of("/samples/good/asked"));
            recipes.put("GET /samples/good/me", organisation -> Call.of("/samples/good/me"));
            recipes.put("GET /samples/good/{organisation}", organisation -> Call.of("/samples/good/" + organisation));
        } else {
            recipes.put("GET /samples/broken/gone", organisation -> Call.of("/samples/broken/gone"));
            recipes.put("GET /samples/broken/closed", organisation -> Call.of("/samples/broken/closed"));
            recipes.put(
                    "GET /samples/broken/unscoped/{organisation}",
                    organisation -> Call.of("/samples/broken/unscoped/" + organisation));
            recipes.put(
                    "GET /samples/broken/unscoped-list",
                    organisation -> Call.of("/samples/broken/unscoped-list").showing(organisation.toString()));
        }
        return recipes;
    }

    @Override
    protected Tree plantTree() {
        try (Connection connection = dataSource.getConnection()) {
            for (UUID id : SampleTree.ALL) {
                String sql =
                        "INSERT INTO organisation_copy VALUES (?, NULL, 'n', 'CITY', 'SOCIAL', ?) ON CONFLICT DO NOTHING";
                execute(connection, sql, id, SampleTree.pathOf(id));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SampleTree.TREE;
    }

    @Override
    protected void appoint(String subject, Position position, UUID organisation) {
        try (Connection connection = dataSource.getConnection()) {
            execute(
                    connection,
                    "INSERT INTO appointment_copy VALUES (?, ?, ?, ?, '-infinity', NULL)",
                    UUID.randomUUID(),
                    subject,
                    position.name(),
                    organisation);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findsEverySin() {
        prefix = "/samples/broken";
        assertThat(findings())
                .contains(
                        "GET /samples/broken/gone: recipe without a route",
                        "GET /samples/broken/unruled: route without a rule",
                        "GET /samples/broken/forgotten: route without a recipe",
                        "GET /samples/broken/unscoped/{organisation}, AUDITOR of sibling: expected refusal, was 200",
                        "GET /samples/broken/unscoped/{organisation}, AUDITOR of child: expected refusal, was 200",
                        "GET /samples/broken/unscoped-list, ADMINISTRATOR of sibling: expected refusal, was 200",
                        "GET /samples/broken/closed, AUDITOR of parent: expected access, was 404");
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
