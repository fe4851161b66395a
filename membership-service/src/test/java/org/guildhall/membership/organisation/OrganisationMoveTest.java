package org.guildhall.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appoint;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.organisationBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationMoveTest {

    private static final String WRONG_PATHS = """
            WITH RECURSIVE tree AS (
                SELECT id, id || '/' AS path FROM organisation WHERE parent_id IS NULL
                UNION ALL
                SELECT o.id, tree.path || o.id || '/' FROM organisation o JOIN tree ON o.parent_id = tree.id
            )
            SELECT count(*) FROM organisation o LEFT JOIN tree ON tree.id = o.id
            WHERE tree.path IS DISTINCT FROM o.path""";

    @Inject
    DataSource dataSource;

    private static Response move(String subject, UUID id, UUID parentId) {
        return as(subject)
                .header("If-Match", "*")
                .body(Map.of("parentId", parentId))
                .post("/organisations/" + id + "/move");
    }

    @Test
    void takesEverythingBelowAlong() {
        UUID from = organisation(null, "CITY");
        UUID to = organisation(null, "CITY");
        UUID county = organisation(from, "COUNTY");
        UUID grassroots = organisation(organisation(county, "TOWNSHIP"), "GRASSROOTS");
        String releasing = appointed("AUDITOR", from);
        String receiving = appointed("AUDITOR", to);
        move("first-administrator", county, to)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("parentId", equalTo(to.toString()));
        as(releasing).get("/organisations/" + grassroots).then().statusCode(404);
        as(receiving).get("/organisations/" + grassroots).then().statusCode(200);
        var fact = Facts.of(county, 2).get(1);
        assertThat(fact.name()).isEqualTo("organisation-moved");
        assertThat(fact.sequence()).isEqualTo(2);
        assertThat(fact.data().get("fromParentId").textValue()).isEqualTo(from.toString());
    }

    @Test
    void movesOnlyTheVersionInView() {
        UUID county = organisation(organisation(null, "CITY"), "COUNTY");
        Map<String, Object> body = Map.of("parentId", organisation(null, "CITY"));
        String path = "/organisations/" + county + "/move";
        administrator().body(body).post(path).then().statusCode(428);
        administrator().header("If-Match", "\"7\"").body(body).post(path).then().statusCode(412);
    }

    @Test
    void needsAuthorityOverBothEnds() {
        UUID from = organisation(null, "CITY");
        UUID to = organisation(null, "CITY");
        UUID county = organisation(from, "COUNTY");
        String mover = appointed("ADMINISTRATOR", from);
        move(mover, county, to).then().statusCode(404);
        appoint(mover, "REFORM_OFFICER", to);
        move(mover, county, to).then().statusCode(404);
        appoint(mover, "ADMINISTRATOR", to);
        move(mover, county, to).then().statusCode(200);
        move(appointed("ADMINISTRATOR", to), county, from).then().statusCode(404);
    }

    @Test
    void refusesCyclesInvertedLevelsAndStandingStill() {
        UUID city = organisation(null, "CITY");
        UUID county = organisation(city, "COUNTY");
        UUID township = organisation(county, "TOWNSHIP");
        UUID otherTownship = organisation(city, "TOWNSHIP");
        String mover = "first-administrator";
        move(mover, county, county).then().statusCode(409).body("code", equalTo("organisation-cycle"));
        move(mover, county, township).then().statusCode(409).body("code", equalTo("organisation-cycle"));
        move(mover, county, otherTownship).then().statusCode(409).body("code", equalTo("level-inverted"));
        move(mover, township, otherTownship).then().statusCode(409).body("code", equalTo("level-inverted"));
        move(mover, county, city).then().statusCode(409).body("code", equalTo("organisation-already-there"));
        move(mover, county, UUID.randomUUID()).then().statusCode(404);
    }

    /** Neither of a union that wasn't there yet, nor to one. */
    @Test
    void refusesMovesFromBeforeTheFounding() {
        UUID city = organisation(null, "CITY");
        UUID old = foundedOn(city, "TOWNSHIP", "1990-05-01");
        UUID young = foundedOn(city, "TOWNSHIP", "2020-05-01");
        moveOn("2020-04-30", foundedOn(old, "GRASSROOTS", "2019-05-01"), young)
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-founding"))
                .body("errors.pointer", contains("/effectiveOn"));
        UUID moving = foundedOn(young, "GRASSROOTS", "2021-05-01");
        moveOn("2021-04-30", moving, old).then().statusCode(422).body("errors.code", contains("before-founding"));
        moveOn("2021-05-01", moving, old).then().statusCode(200);
    }

    private static UUID foundedOn(UUID parent, String level, String day) {
        Map<String, Object> body = organisationBody(parent, level);
        body.put("foundedOn", day);
        return UUID.fromString(administrator()
                .body(body)
                .post("/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Response moveOn(String day, UUID organisation, UUID parent) {
        return administrator()
                .header("If-Match", "*")
                .body(Map.of("parentId", parent, "effectiveOn", day))
                .post("/organisations/" + organisation + "/move");
    }

    @Test
    void movesAtTheSameTimeLeaveASoundTree() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("movesAtTheSameTimeLeaveASoundTree seed " + seed);
        Random random = new Random(seed);
        List<List<UUID>> levels = new ArrayList<>();
        UUID root = organisation(null, "NATIONAL");
        List<UUID> above = List.of(root);
        for (String level : List.of("PROVINCE", "CITY", "COUNTY", "TOWNSHIP")) {
            List<UUID> founded = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                founded.add(organisation(above.get(i % above.size()), level));
            }
            levels.add(founded);
            above = founded;
        }
        List<Callable<Integer>> runners = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            Random own = new Random(random.nextLong());
            runners.add(() -> {
                int moved = 0;
                for (int i = 0; i < 15; i++) {
                    int level = 1 + own.nextInt(3);
                    UUID id = levels.get(level).get(own.nextInt(4));
                    UUID to = levels.get(own.nextInt(level)).get(own.nextInt(4));
                    if (own.nextInt(4) == 0) {
                        administrator()
                                .body(organisationBody(id, "GROUP"))
                                .post("/organisations")
                                .then()
                                .statusCode(201);
                    }
                    int status = move("first-administrator", id, to).statusCode();
                    assertThat(status).isIn(200, 409);
                    moved += status == 200 ? 1 : 0;
                }
                return moved;
            });
        }
        int moved = Race.run(runners).stream().mapToInt(Integer::intValue).sum();
        assertThat(moved).isPositive();
        assertThat(wrongPaths())
                .as("paths that differ from the way to the root, seed %d", seed)
                .isZero();
    }

    @Test
    void historyIsOnlyEverAddedTo() throws SQLException {
        organisation(null, "CITY");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE organisation_change SET name = 'x'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.execute("DELETE FROM organisation_change"))
                    .hasMessageContaining("never changed");
        }
    }

    private int wrongPaths() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WRONG_PATHS)) {
            row.next();
            return row.getInt(1);
        }
    }
}
