package org.guildhall.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.reporting.EventFeed.appointed;
import static org.guildhall.reporting.EventFeed.founded;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.testing.AuthorityMatrix;
import org.guildhall.kit.testing.ServedRoute;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.reporting.document.register.DocumentFacts;
import org.guildhall.reporting.document.register.DocumentRegister;
import org.guildhall.reporting.document.register.Imprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReportingAuthorityTest extends AuthorityMatrix {

    private final EventFeed feed = new EventFeed();

    @Inject
    DataSource dataSource;

    @Inject
    DocumentRegister register;

    @AfterEach
    void undo() throws SQLException {
        feed.close();
        run("DELETE FROM projection.member_counter WHERE code = ?", "made-up");
    }

    /**
     * Rebuilds concern the whole tree, so no organisation's officer may touch them: a rule of their own, see below. Streams
     * never end; that they answer to whom the board does is a rule of theirs.
     */
    @Override
    protected boolean covers(ServedRoute route) {
        return super.covers(route)
                && !route.name().contains(" /rebuilds")
                && !route.name().endsWith("/stream");
    }

    @Override
    protected Tree plantTree() {
        Tree tree = new Tree(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        String witness = "witness-" + UUID.randomUUID();
        Reporting.awaitApplied(
                witness,
                tree.child(),
                feed.tell(
                        founded(tree.parent(), null, "Parent", "CITY"),
                        founded(tree.own(), tree.parent(), "Own", "COUNTY"),
                        founded(tree.child(), tree.own(), "Child", "GRASSROOTS"),
                        founded(factoryOf(tree.own()), tree.own(), "Factory", "GRASSROOTS"),
                        founded(tree.sibling(), tree.parent(), "Sibling", "COUNTY"),
                        appointed(witness, "AUDITOR", tree.parent())));
        return tree;
    }

    @Override
    protected void appoint(String subject, Position position, UUID organisation) {
        feed.tell(appointed(subject, position.name(), organisation));
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> isAppointed(subject));
    }

    @Override
    protected Map<String, Recipe> recipes() {
        Map<String, Recipe> recipes = new HashMap<>();
        for (String path : new String[] {
            "/statistics/members",
            "/statistics/members/facts",
            "/statistics/organisations",
            "/statistics/sessions",
            "/statistics/contests",
            "/statistics/talents",
            "/statistics/talents/facts",
            "/statistics/promotions",
            "/statistics/quizzes",
            "/statistics/quizzes/entrants",
            "/statistics/surveys",
            "/board"
        }) {
            recipes.put("GET " + path, organisation -> Call.of(path + "?organisation=" + organisation));
        }
        recipes.put(
                "POST /statistics/queries",
                organisation -> Call.of("/statistics/queries", """
                        {"measures":["members.count"],"organisation":{"unit":"%s"},"time":{"granularity":"MONTH","last":1}}""".formatted(organisation))
                        // Others are told that it is too small.
                        .showing("\"value\":[0]"));
        recipes.put(
                "POST /statistics/queries/facts",
                organisation -> Call.of("/statistics/queries/facts", """
                        {"query":{"measures":["members.count"],"organisation":{"unit":"%1$s"},
                         "time":{"granularity":"YEAR","from":"2026-01-01","to":"2026-01-01"}},
                         "cell":{"measure":"members.count","organisation":"%1$s","time":"2026"}}""".formatted(organisation)));
        recipes.put("GET /documents/{code}", organisation -> Call.of("/documents/" + issued(organisation)));
        addJobs(recipes);
        addSavedQueries(recipes);
        recipes.put("GET /statistics/catalogue", organisation -> Call.of("/statistics/catalogue"));
        recipes.put("GET /me", organisation -> Call.of("/me"));
        recipes.put("POST /consistency-checks", organisation -> {
            miscount(organisation);
            return Call.of("/consistency-checks").showing(organisation.toString());
        });
        return recipes;
    }

    /** One below it, beside its child, of which nobody else is told anything. */
    private static UUID factoryOf(UUID organisation) {
        return UUID.nameUUIDFromBytes(("factory of " + organisation).getBytes(StandardCharsets.UTF_8));
    }

    /** Of something in the organisation that whoever has no part in it can't even ask coarsely. */
    private static String query(UUID organisation) {
        return """
                {"measures":["members.count"],"organisation":{"unit":"%s"},"time":{"granularity":"MONTH","last":1}}""".formatted(factoryOf(organisation));
    }

    /** Jobs and schedules are whoever's ordered them: tests of their own say to whom they don't exist. */
    private static void addJobs(Map<String, Recipe> recipes) {
        String id = UUID.randomUUID().toString();
        String order = """
                {"kind": "QUERY", "parameters": {"format": "CSV", "query": %s}%s}""";
        String more = """
                , "name": "每日", "rhythm": {"every": "DAILY", "at": "08:00"}, "recipients": ["nobody"]""";
        recipes.put("POST /jobs", organisation -> Call.of("/jobs", order.formatted(query(organisation), "")));
        recipes.put(
                "POST /schedules", organisation -> Call.of("/schedules", order.formatted(query(organisation), more)));
        recipes.put(
                "PUT /schedules/{id}",
                organisation -> Call.of("/schedules/" + id, order.formatted(query(organisation), more))
                        .ifMatch(1));
        recipes.put(
                "DELETE /schedules/{id}",
                organisation -> Call.of("/schedules/" + id).ifMatch(1));
        for (String path : new String[] {
            "GET /jobs",
            "GET /jobs/{id}",
            "DELETE /jobs/{id}",
            "GET /jobs/{id}/files/{name}",
            "GET /schedules",
            "GET /schedules/{id}",
            "GET /schedules/{id}/runs"
        }) {
            String address =
                    path.substring(path.indexOf('/')).replace("{id}", id).replace("{name}", "a.csv");
            recipes.put(path, organisation -> Call.of(address));
        }
    }

    private void addSavedQueries(Map<String, Recipe> recipes) {
        String path = "/statistics/saved-queries";
        String one = path + "/{id}";
        recipes.put("POST " + path, organisation -> Call.of(path, savedQuery(organisation, "保存")));
        recipes.put("GET " + path, organisation -> {
            String name = UUID.randomUUID().toString();
            save(organisation, name);
            return Call.of(path).showing(name);
        });
        recipes.put("GET " + one, organisation -> Call.of(path + "/" + save(organisation, "保存")));
        recipes.put("POST " + one + "/runs", organisation -> Call.of(path + "/" + save(organisation, "保存") + "/runs"));
        recipes.put(
                "PUT " + one,
                organisation -> Call.of(path + "/" + save(organisation, "保存"), savedQuery(organisation, "改名"))
                        .ifMatch(1));
        recipes.put(
                "DELETE " + one,
                organisation -> Call.of(path + "/" + save(organisation, "保存")).ifMatch(1));
    }

    private static String savedQuery(UUID organisation, String name) {
        return """
                {"name": "%s", "query": %s, "readers": {"organisation": "%s"}}""".formatted(name, query(organisation), organisation);
    }

    /** One that whoever reads the organisation's figures may run. */
    private String save(UUID organisation, String name) {
        String keeper = "keeper-" + UUID.randomUUID();
        appoint(keeper, Position.AUDITOR, organisation);
        return given().header("Authorization", "Bearer " + TestTokens.of(keeper))
                .contentType(ContentType.JSON)
                .body(savedQuery(organisation, name))
                .post("/statistics/saved-queries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void tellsWhoCallsAndWhoseFiguresTheyMaySee() {
        Tree tree = plantTree();
        String officer = "who-" + tree.own();
        Reporting.get(officer, "/me")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("subject", equalTo(officer))
                .body("positions", empty())
                .body("figures", empty());
        appoint(officer, Position.AUDITOR, tree.own());
        feed.tell(appointed(officer, "REFORM_OFFICER", tree.child()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Reporting.get(officer, "/me")
                        .body("positions.position", containsInAnyOrder("AUDITOR", "REFORM_OFFICER"))
                        .body("positions.organisation", containsInAnyOrder("Own", "Child"))
                        .body("figures.organisationId", contains(tree.own().toString()))
                        .body("figures.organisation", contains("Own")));
    }

    @Test
    void rebuildsAreForAdministratorsOfTheWholeTreeAlone() {
        UUID root = plantTree().parent();
        String path = "/rebuilds/" + UUID.randomUUID();
        assertThat(ServedRoute.all())
                .filteredOn(route -> route.name().contains(" /rebuilds"))
                .hasSize(2)
                .allMatch(route -> route.rule().isPresent());
        given().post("/rebuilds").then().statusCode(401);
        given().get(path).then().statusCode(401);
        for (Position position : Position.values()) {
            String ofRoot = "root-" + position + root;
            String ofTheTree = "tree-" + position + root;
            appoint(ofRoot, position, root);
            appoint(ofTheTree, position, null);
            Reporting.post(ofRoot, "/rebuilds").statusCode(403);
            Reporting.get(ofRoot, path).statusCode(403);
            boolean may = position == Position.ADMINISTRATOR;
            Reporting.get(ofTheTree, path).statusCode(may ? 404 : 403);
            if (!may) {
                Reporting.post(ofTheTree, "/rebuilds").statusCode(403);
            }
        }
    }

    /** The code of a document of the organisation. */
    private String issued(UUID organisation) {
        Imprint imprint = register.begin();
        DocumentFacts facts =
                new DocumentFacts("QUERY", "Members", "en", organisation, "Own", "2026-11", null, 0, List.of());
        register.keep(imprint, facts, List.of());
        return imprint.code();
    }

    /** A difference for the check to find in this organisation. */
    private void miscount(UUID organisation) {
        try {
            run(
                    "INSERT INTO projection.member_counter VALUES (?, 'CATEGORY', 'made-up', '2026-11-01', 1, 'JOINED')"
                            + " ON CONFLICT DO NOTHING",
                    organisation);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql, Object value) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.executeUpdate();
        }
    }

    private boolean isAppointed(String subject) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT FROM projection.appointment_copy WHERE subject = ?")) {
            statement.setString(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
