package org.guildhall.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.join;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.merge;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.guildhall.membership.testing.Targets.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationMergeTest {

    private static final People PEOPLE = new People(52);

    @Inject
    DataSource dataSource;

    private final Targets targets = new Targets(PEOPLE);

    private static List<String> membersOf(UUID organisation) {
        return get(ADMINISTRATOR, "/members?limit=200&organisation=" + organisation)
                .path("items.id");
    }

    @Test
    void everythingThatStandsThereGoesOnUnderTheOther() {
        UUID city = organisation(null, "CITY");
        UUID township = organisation(city, "TOWNSHIP");
        UUID into = organisation(city, "TOWNSHIP");
        UUID child = organisation(township, "GRASSROOTS");
        UUID closedChild = organisation(township, "GRASSROOTS");
        OrganisationCloseTest.close(closedChild).then().statusCode(200);
        UUID group = organisation(child, "GROUP");
        String member = targets.member(township);
        Session review = targets.session(township, "REVIEW");
        Targets.Application waiting = targets.applicationAt(review);
        Session closed = targets.session(township, "AUTOMATIC");
        post(ADMINISTRATOR, "/recruitment-sessions/" + closed.id() + "/close");
        String officer = appointed("ENROLMENT_OFFICER", township);
        merge(ADMINISTRATOR, township, into)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(into.toString()))
                .body("closingReason", equalTo("DUPLICATE"));

        assertThat(get(ADMINISTRATOR, "/members/" + member).<String>path("organisationId"))
                .isEqualTo(into.toString());
        get(ADMINISTRATOR, "/organisations/" + into + "/children").then().body("items.id", contains(child.toString()));
        get(ADMINISTRATOR, "/organisations/" + township + "/children?closed=true")
                .then()
                .body("items.id", contains(closedChild.toString()));
        as(officer).get("/organisations/" + group).then().statusCode(200);
        as(officer).get("/organisations/" + township).then().statusCode(404);
        as(officer)
                .get("/recruitment-sessions/" + review.id())
                .then()
                .statusCode(200)
                .body("organisationId", equalTo(into.toString()))
                .body("joinToken", equalTo(review.joinToken()));
        as(officer).get("/recruitment-sessions/" + closed.id()).then().statusCode(404);
        post(officer, "/applications/" + waiting.id() + "/confirm").then().statusCode(200);
        assertThat(membersOf(into)).hasSize(2);
        Member late = Member.of(PEOPLE.next(), joined(review.joinToken(), PEOPLE.next()));
        get(ADMINISTRATOR, "/applications/" + late.applicationId()).then().body("status", equalTo("APPLIED"));
        assertToldOf(township, into, child, review, member);
    }

    /** Who applied at a session that is over, or by a code that was revoked, is decided by who goes on. */
    @Test
    void whoWaitsAtWhatIsOverIsDecidedByWhoGoesOn() {
        UUID city = organisation(null, "CITY");
        UUID ended = organisation(city, "GRASSROOTS");
        UUID into = organisation(city, "GRASSROOTS");
        Session closed = targets.session(ended, "REVIEW");
        UUID here = targets.applicationAt(closed).id();
        post(ADMINISTRATOR, "/recruitment-sessions/" + closed.id() + "/close")
                .then()
                .statusCode(200);
        String code = "/organisations/" + ended + "/standing-code";
        Response door = post(ADMINISTRATOR, code, Map.of("confirmation", "REVIEW", "title", "扫码入会"));
        Response atTheWall = joined(door.path("joinToken"), PEOPLE.next());
        post(ADMINISTRATOR, code + "/revoke").then().statusCode(204);
        merge(ADMINISTRATOR, ended, into).then().statusCode(200);

        String officer = appointed("ENROLMENT_OFFICER", into);
        get(officer, "/recruitment-sessions/" + closed.id() + "/applications?status=APPLIED")
                .then()
                .statusCode(200)
                .body("items.id", contains(here.toString()));
        post(officer, "/recruitment-sessions/" + closed.id() + "/applications/confirm-all")
                .then()
                .statusCode(200);
        get(officer, "/recruitment-sessions/" + door.path("id") + "/applications")
                .then()
                .statusCode(200)
                .body("items.id", contains(atTheWall.<String>path("applicationId")));
        post(officer, "/recruitment-sessions/" + door.path("id") + "/applications/confirm-all")
                .then()
                .statusCode(200);
        assertThat(membersOf(into)).hasSize(2);
        var told = Facts.of(closed.id(), 3).get(2);
        assertThat(told.name()).isEqualTo("recruitment-session-changed");
        assertThat(told.data().get("organisationId").textValue()).isEqualTo(into.toString());
    }

    private static void assertToldOf(UUID ended, UUID into, UUID child, Session session, String member) {
        var merged = Facts.of(ended, 2).get(1);
        assertThat(merged.name()).isEqualTo("organisation-merged");
        assertThat(merged.data().get("intoOrganisationId").textValue()).isEqualTo(into.toString());
        assertThat(merged.data().get("reason").textValue()).isEqualTo("DUPLICATE");
        var moved = Facts.of(child, 2).get(1);
        assertThat(moved.name()).isEqualTo("organisation-moved");
        assertThat(moved.data().get("parentId").textValue()).isEqualTo(into.toString());
        assertThat(moved.data().get("fromParentId").textValue()).isEqualTo(ended.toString());
        var changed = Facts.of(session.id(), 2).get(1);
        assertThat(changed.name()).isEqualTo("recruitment-session-changed");
        assertThat(changed.data().get("organisationId").textValue()).isEqualTo(into.toString());
        var transferred = Facts.of(UUID.fromString(member), 2).get(1);
        assertThat(transferred.name()).isEqualTo("member-transferred");
        assertThat(transferred.data().get("cause").textValue()).isEqualTo("MERGER");
        assertThat(transferred.data().get("toOrganisationId").textValue()).isEqualTo(into.toString());
    }

    @Test
    void needsTwoOpenOrganisationsOfOneLevelAndAuthorityOverBoth() {
        UUID city = organisation(null, "CITY");
        UUID county = organisation(city, "COUNTY");
        UUID other = organisation(organisation(null, "CITY"), "COUNTY");
        merge(ADMINISTRATOR, county, county).then().statusCode(409).body("code", equalTo("organisation-merges-itself"));
        merge(ADMINISTRATOR, county, city)
                .then()
                .statusCode(409)
                .body("code", equalTo("level-differs"))
                .body("errors.pointer", contains("/intoOrganisationId"));
        merge(appointed("ADMINISTRATOR", city), county, other).then().statusCode(404);
        OrganisationCloseTest.close(other).then().statusCode(200);
        merge(ADMINISTRATOR, county, other).then().statusCode(409).body("code", equalTo("organisation-closed"));
        merge(ADMINISTRATOR, county, UUID.randomUUID()).then().statusCode(404);
        get(ADMINISTRATOR, "/organisations/" + county).then().body("closedOn", nullValue());
    }

    /** Each would have what the other waits for, were the tree not kept first. */
    @Test
    void anActTakenBackMeanwhileWaitsForTheMergerAndNotTheOtherWayRound() throws Exception {
        UUID city = organisation(null, "CITY");
        UUID union = organisation(city, "GRASSROOTS");
        UUID into = organisation(city, "GRASSROOTS");
        String member = targets.member(union);
        String retained = post(ADMINISTRATOR, "/members/" + member + "/retain", Map.of("reason", "UNEMPLOYED"))
                .path("id");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection connection = dataSource.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("SELECT 1 FROM member WHERE id = '" + member + "' FOR UPDATE");
            Future<Response> merger = threads.submit(() -> merge(ADMINISTRATOR, union, into));
            awaitWaiting(1);
            Map<String, Object> period = Map.of("periodId", retained);
            Future<Response> undo =
                    threads.submit(() -> post(ADMINISTRATOR, "/members/" + member + "/undo-act", period));
            awaitWaiting(2);
            connection.rollback();
            merger.get().then().statusCode(200);
            undo.get().then().statusCode(409).body("code", equalTo("act-followed"));
        } finally {
            threads.shutdownNow();
        }
        assertThat(membersOf(into)).containsExactly(member);
    }

    private void awaitWaiting(int sessions) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet waiting = statement.executeQuery("""
                            SELECT count(*) >= %d FROM pg_stat_activity
                            WHERE datname = current_database() AND wait_event_type = 'Lock'""".formatted(sessions))) {
                return waiting.next() && waiting.getBoolean(1);
            }
        });
    }

    /** Nobody who was told that they joined is lost, or left at the organisation that ended. */
    @Test
    void joinsThatAreUnderWayEndUpUnderTheOther() throws Exception {
        UUID city = organisation(null, "CITY");
        List<UUID> unions = new ArrayList<>();
        List<Callable<Integer>> acts = new ArrayList<>();
        UUID into = organisation(city, "GRASSROOTS");
        for (int i = 0; i < 3; i++) {
            UUID union = organisation(city, "GRASSROOTS");
            unions.add(union);
            Session automatic = targets.session(union, "AUTOMATIC");
            Session review = targets.session(union, "REVIEW");
            targets.applicationAt(automatic);
            UUID pending = targets.applicationAt(review).id();
            for (int joiner = 0; joiner < 4; joiner++) {
                Map<String, Object> first = PEOPLE.next();
                Map<String, Object> second = PEOPLE.next();
                acts.add(() -> {
                    join(automatic.joinToken(), first).then().statusCode(201);
                    return join(automatic.joinToken(), second)
                            .then()
                            .statusCode(201)
                            .extract()
                            .statusCode();
                });
            }
            acts.add(() ->
                    post(ADMINISTRATOR, "/applications/" + pending + "/confirm").statusCode());
            acts.add(() -> merge(ADMINISTRATOR, union, into).statusCode());
        }
        assertThat(Race.run(acts)).allMatch(status -> status == 200 || status == 201);
        assertThat(membersOf(into)).hasSize(3 * (1 + 8 + 1));
        for (UUID union : unions) {
            assertThat(membersOf(union)).isEmpty();
            get(ADMINISTRATOR, "/recruitment-sessions?organisation=" + union)
                    .then()
                    .body("items", empty());
        }
    }
}
