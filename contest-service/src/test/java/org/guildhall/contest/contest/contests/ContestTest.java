package org.guildhall.contest.contest.contests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.contest;
import static org.guildhall.contest.testing.Api.draft;
import static org.guildhall.contest.testing.Api.open;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.BELOW;
import static org.guildhall.contest.testing.Town.ENROLMENT_OFFICER;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ContestTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void createsDraft() {
        Instant opensAt = Instant.parse("2026-12-01T00:00:00Z");
        Instant closesAt = Instant.parse("2026-12-11T00:00:00Z");
        Response created =
                as(ORGANISER).body(contest(town.east, opensAt, closesAt)).post("/contests");
        String id = created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("organisationId", equalTo(town.east.toString()))
                .body("title", equalTo("职工技能大赛"))
                .body("contestClass", equalTo("ENTERPRISE"))
                .body("kind", equalTo("COMPETITION"))
                .body("year", equalTo(2026))
                .body("opensAt", equalTo("2026-12-01T00:00:00Z"))
                .body("closesAt", equalTo("2026-12-11T00:00:00Z"))
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .extract()
                .path("id");
        created.then().header("Location", endsWith("/contests/" + id));
        as(ORGANISER).get("/contests/" + id).then().statusCode(200).body(equalTo(created.asString()));
    }

    @ParameterizedTest
    @CsvSource({
        "title,          \"\",                       required",
        "title,          null,                       required",
        "title,          \"   \",                    required",
        "year,           1999,                       range",
        "opensAt,        null,                       required",
        "opensAt,        \"9999-01-01T00:00:00Z\",   range",
    })
    void refusesFaultyField(String field, String value, String code) {
        String body =
                contest(town.east).replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\d+)", "\"" + field + "\":" + value);
        as(ORGANISER)
                .body(body)
                .post("/contests")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body("errors.pointer", hasItem("/" + field))
                .body("errors.code", hasItem(code));
    }

    @Test
    void refusesWindowThatClosesBeforeItOpens() {
        Instant now = Instant.now();
        as(ORGANISER)
                .body(contest(town.east, now, now))
                .post("/contests")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/closesAt"))
                .body("errors[0].code", equalTo("closes-before-opening"))
                .body("errors[0].detail", equalTo("must be later than the opening of entry"));
    }

    @Test
    void createsSelectionOfCraftsmen() {
        as(ORGANISER)
                .body(contest(town.east).replace("\"year\"", "\"kind\":\"SELECTION\",\"year\""))
                .post("/contests")
                .then()
                .statusCode(201)
                .body("kind", equalTo("SELECTION"));
    }

    @Test
    void refusesUnknownClass() {
        as(ORGANISER)
                .body(contest(town.east).replace("ENTERPRISE", "GALAXY"))
                .post("/contests")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/contestClass"));
    }

    @Test
    void organiserCreatesOnlyInOwnSubtree() {
        as(ORGANISER).body(contest(town.enterprise)).post("/contests").then().statusCode(201);
        as(ORGANISER).body(contest(town.west)).post("/contests").then().statusCode(404);
        as(ORGANISER).body(contest(town.city)).post("/contests").then().statusCode(404);
        as(ORGANISER).body(contest(UUID.randomUUID())).post("/contests").then().statusCode(404);
    }

    @Test
    void otherPositionsCannotCreate() {
        as(AUDITOR).body(contest(town.east)).post("/contests").then().statusCode(403);
        as(ENROLMENT_OFFICER).body(contest(town.east)).post("/contests").then().statusCode(403);
        as("nobody").body(contest(town.east)).post("/contests").then().statusCode(403);
    }

    @Test
    void draftIsSeenByItsOfficersAlone() {
        UUID contest = draft(ORGANISER, town.east);
        UUID member = membership.join(town.enterprise);
        membership.activate(List.of(member));
        as(AUDITOR).get("/contests/" + contest).then().statusCode(200);
        as(Town.ADMINISTRATOR).get("/contests/" + contest).then().statusCode(200);
        for (Object other : List.of(NEIGHBOUR, BELOW, ENROLMENT_OFFICER, member)) {
            as(other).get("/contests/" + contest).then().statusCode(404);
            as(other).get("/contests/" + contest + "/projects").then().statusCode(404);
        }
    }

    @Test
    void announcedContestIsSeenByMembersOfItsSubtree() {
        UUID contest = draft(ORGANISER, town.east);
        List<UUID> members = List.of(membership.join(town.enterprise), membership.join(town.west));
        membership.activate(members);
        open(ORGANISER, contest);
        as(members.get(0)).get("/contests/" + contest).then().statusCode(200);
        as(members.get(0)).get("/contests/open?limit=200").then().body("items.id", hasItem(contest.toString()));
        as(members.get(1)).get("/contests/" + contest).then().statusCode(404);
        as(members.get(1)).get("/contests/open?limit=200").then().body("items.id", not(hasItem(contest.toString())));
        as("nobody").get("/contests/open").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void openListLeavesOutWhatNobodyCanEnter() {
        UUID enterprise = membership.found(town.east, "GRASSROOTS");
        UUID member = membership.join(enterprise);
        membership.activate(List.of(member));
        UUID over = draft(ORGANISER, enterprise);
        open(ORGANISER, over);
        clock.moveOn(Duration.ofHours(2));
        UUID cancelled = created(enterprise);
        open(ORGANISER, cancelled);
        as(ORGANISER).post("/contests/" + cancelled + "/cancel").then().statusCode(200);
        created(enterprise);
        UUID current = created(enterprise);
        open(ORGANISER, current);
        as(member).get("/contests/open?limit=1").then().body("items.id", contains(current.toString()));
    }

    /** A contest that lasts long after the hours the clock was moved on. */
    private static UUID created(UUID organisation) {
        Instant now = Instant.now();
        return Api.created(as(ORGANISER)
                .body(contest(organisation, now, now.plus(Duration.ofDays(9))))
                .post("/contests"));
    }

    @Test
    void doesNotOpenAfterItsWindow() {
        UUID contest = draft(ORGANISER, town.east);
        clock.moveOn(Duration.ofHours(2));
        as(ORGANISER)
                .post("/contests/" + contest + "/open")
                .then()
                .statusCode(409)
                .body("code", equalTo("entry-closed"));
    }

    @Test
    void changesDraftWithItsEntityTag() {
        UUID contest = draft(ORGANISER, town.east);
        String path = "/contests/" + contest;
        String change = "{\"title\":\"技能月\"}";
        as(ORGANISER).body(change).patch(path).then().statusCode(428);
        as(ORGANISER)
                .header("If-Match", "\"1\"")
                .body(change)
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("技能月"))
                .body("contestClass", equalTo("ENTERPRISE"));
        as(ORGANISER)
                .header("If-Match", "\"1\"")
                .body(change)
                .patch(path)
                .then()
                .statusCode(412);
        as(NEIGHBOUR)
                .header("If-Match", "\"2\"")
                .body(change)
                .patch(path)
                .then()
                .statusCode(404);
        as(ORGANISER)
                .header("If-Match", "\"2\"")
                .body("{\"closesAt\":\"2020-01-01T00:00:00Z\"}")
                .patch(path)
                .then()
                .statusCode(422);
    }

    @Test
    void refusesChangeAfterAnnouncement() {
        UUID contest = draft(ORGANISER, town.east);
        open(ORGANISER, contest);
        as(ORGANISER)
                .header("If-Match", "\"2\"")
                .body("{\"title\":\"技能月\"}")
                .patch("/contests/" + contest)
                .then()
                .statusCode(409)
                .body("code", equalTo("contest-state"));
    }

    @Test
    void auditorReadsOnly() {
        UUID contest = draft(ORGANISER, town.east);
        as(AUDITOR).post("/contests/" + contest + "/open").then().statusCode(403);
        as(AUDITOR).post("/contests/" + contest + "/cancel").then().statusCode(403);
    }

    @Test
    void dismissedOrganiserLosesAuthority() {
        String subject = "organiser-" + UUID.randomUUID();
        UUID appointment = membership.appoint(subject, "CONTEST_ORGANISER", town.east);
        UUID contest = draft(subject, town.east);
        membership.dismiss(appointment, subject, "CONTEST_ORGANISER", town.east);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> as(subject).get("/contests").statusCode() == 403);
        as(subject).post("/contests/" + contest + "/open").then().statusCode(403);
        as(subject).get("/contests/" + contest).then().statusCode(404);
        as(ORGANISER).get("/contests/" + contest).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void listsItsScopeByPagesNewestFirst() {
        UUID union = membership.found(town.east, "TOWNSHIP");
        UUID below = membership.found(union, "GRASSROOTS");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, draft(ORGANISER, i % 2 == 0 ? union : below).toString());
        }
        draft(ORGANISER, town.east);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = as(ORGANISER)
                    .get("/contests?limit=2&organisation=" + union + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void listShowsNothingOutsideOnesScope() {
        UUID east = draft(ORGANISER, town.east);
        as(ORGANISER).get("/contests?limit=1").then().body("items[0].id", equalTo(east.toString()));
        as(BELOW).get("/contests?limit=200").then().body("items.id", not(hasItem(east.toString())));
        as(NEIGHBOUR).get("/contests?limit=200").then().body("items.id", not(hasItem(east.toString())));
        as(NEIGHBOUR).get("/contests?organisation=" + town.east).then().statusCode(404);
        as(Town.ADMINISTRATOR).get("/contests?limit=1").then().body("items[0].id", equalTo(east.toString()));
    }

    @Test
    void cursorBelongsToItsList() {
        draft(ORGANISER, town.east);
        draft(ORGANISER, town.east);
        String cursor = as(ORGANISER).get("/contests?limit=1").path("next");
        as(ORGANISER)
                .get("/contests?organisation=" + town.east + "&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
    }

    @Test
    void addsProjectsInOrder() {
        UUID contest = draft(ORGANISER, town.east);
        String first = Api.project(ORGANISER, contest, null).toString();
        open(ORGANISER, contest);
        String second = Api.project(ORGANISER, contest, 80).toString();
        as(ORGANISER)
                .get("/contests/" + contest + "/projects")
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("items.trade", contains("电工", "电工"))
                .body("items.capacity", contains(nullValue(), equalTo(80)))
                .body("items.taken", contains(0, 0))
                .body("next", nullValue());
        as(ORGANISER).post("/contests/" + contest + "/cancel").then().statusCode(200);
        as(ORGANISER)
                .body("{\"trade\":\"焊工\",\"title\":\"焊接\"}")
                .post("/contests/" + contest + "/projects")
                .then()
                .statusCode(409)
                .body("code", equalTo("contest-state"));
    }

    @ParameterizedTest
    @CsvSource({
        "trade,    \"\"",
        "trade,    null",
        "trade,    \"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\"",
        "title,    \"\"",
        "capacity, 0",
        "capacity, 1000001",
    })
    void refusesFaultyProject(String field, String value) {
        UUID contest = draft(ORGANISER, town.east);
        String body = "{\"trade\":\"焊工\",\"title\":\"焊接\",\"capacity\":10}"
                .replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\d+)", "\"" + field + "\":" + value);
        as(ORGANISER)
                .body(body)
                .post("/contests/" + contest + "/projects")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/" + field));
    }

    @Test
    void sameIdempotencyKeyCreatesOnce() {
        String key = UUID.randomUUID().toString();
        String body = contest(town.east);
        Response first = as(ORGANISER).header("Idempotency-Key", key).body(body).post("/contests");
        Response again = as(ORGANISER).header("Idempotency-Key", key).body(body).post("/contests");
        first.then().statusCode(201);
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"")
                .body("id", equalTo(first.path("id")));
        as(ORGANISER)
                .header("Idempotency-Key", key)
                .body(contest(town.enterprise))
                .post("/contests")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }
}
