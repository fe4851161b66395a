package org.guildhall.contest.judging.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.draft;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Api.enterOneself;
import static org.guildhall.contest.testing.Api.open;
import static org.guildhall.contest.testing.Api.project;
import static org.guildhall.contest.testing.Api.rules;
import static org.guildhall.contest.testing.Api.stage;
import static org.guildhall.contest.testing.Api.start;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StageTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    private UUID contest;
    private UUID project;

    @BeforeEach
    void openContest() {
        contest = draft(ORGANISER, town.east);
        project = project(ORGANISER, contest, null);
        open(ORGANISER, contest);
    }

    @Test
    void startMakesTheStagesAndLetsTheEntriesIntoTheFirst() {
        rules(ORGANISER, project, Rules.twoStages(3));
        List<UUID> entries = enterAll(3);
        withdraw(ORGANISER, entries.get(2)).then().statusCode(200);
        as(ORGANISER)
                .post("/contests/" + contest + "/start")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("RUNNING"));
        as(ORGANISER)
                .get("/projects/" + project + "/stages")
                .then()
                .body("items.code", contains("heat", "final"))
                .body("items.state", contains("MARKING", "WAITING"))
                .body("items.rulesVersion", contains(1, 1));
        UUID stage = stage(ORGANISER, project);
        List<String> shown = as(ORGANISER)
                .get("/stages/" + stage + "/participations")
                .then()
                .statusCode(200)
                .extract()
                .path("items.entryId");
        assertThat(shown)
                .containsExactlyInAnyOrder(
                        entries.get(0).toString(), entries.get(1).toString());
        List<String> codes =
                as(ORGANISER).get("/stages/" + stage + "/participations").path("items.blindCode");
        assertThat(codes).doesNotHaveDuplicates().isSorted().allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{4}"));
        as(ORGANISER).get("/entries/" + entries.get(0)).then().body("status", equalTo("COMPETED"));
    }

    @Test
    void codesAreSeenByOrganisersAlone() {
        rules(ORGANISER, project, Rules.of(1));
        UUID member = membership.join(town.enterprise);
        membership.activate(List.of(member));
        created(enterOneself(member, project));
        start(ORGANISER, contest);
        UUID stage = stage(ORGANISER, project);
        as(AUDITOR).get("/stages/" + stage + "/participations").then().statusCode(403);
        as(member).get("/stages/" + stage + "/participations").then().statusCode(403);
        as(NEIGHBOUR).get("/stages/" + stage + "/participations").then().statusCode(404);
        as(AUDITOR).get("/stages/" + stage).then().statusCode(200).body("code", equalTo("final"));
        as(NEIGHBOUR).get("/stages/" + stage).then().statusCode(404);
        as(member).get("/projects/" + project + "/stages").then().statusCode(200);
    }

    @Test
    void doesNotStartWithoutRules() {
        enterAll(1);
        refuseStart("rules-missing");
    }

    @Test
    void doesNotStartWithoutEntries() {
        rules(ORGANISER, project, Rules.of(3));
        UUID entry = enterAll(1).get(0);
        withdraw(ORGANISER, entry).then().statusCode(200);
        refuseStart("nobody-present");
    }

    @Test
    void doesNotStartBeforeCheckInIsOver() {
        rules(ORGANISER, project, Rules.of(3));
        List<UUID> entries = enterAll(3);
        as(ORGANISER).post("/entries/" + entries.get(0) + "/check-in").then().statusCode(200);
        refuseStart("check-in-incomplete");
        as(ORGANISER).post("/entries/" + entries.get(1) + "/absence").then().statusCode(200);
        as(ORGANISER)
                .post("/projects/" + project + "/absences")
                .then()
                .statusCode(200)
                .body("absent", equalTo(1));
        start(ORGANISER, contest);
        as(ORGANISER)
                .get("/stages/" + stage(ORGANISER, project) + "/participations")
                .then()
                .body("items.entryId", contains(entries.get(0).toString()));
        as(ORGANISER)
                .get("/projects/" + project + "/entries")
                .then()
                .body("items.status", contains("COMPETED", "ABSENT", "ABSENT"));
    }

    @Test
    void takesNoEntryOnceStarted() {
        rules(ORGANISER, project, Rules.of(3));
        enterAll(1);
        start(ORGANISER, contest);
        enter(ORGANISER, project, membership.join(town.enterprise))
                .then()
                .statusCode(409)
                .body("code", equalTo("contest-not-open"));
        as(ORGANISER).post("/contests/" + contest + "/start").then().statusCode(409);
    }

    private List<UUID> enterAll(int count) {
        return membership.join(town.enterprise, count).stream()
                .map(member -> created(enter(ORGANISER, project, member)))
                .toList();
    }

    private void refuseStart(String code) {
        as(ORGANISER)
                .post("/contests/" + contest + "/start")
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
        as(ORGANISER).get("/contests/" + contest).then().body("state", equalTo("ENTRY_OPEN"));
    }
}
