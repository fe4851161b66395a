package org.guildhall.contest.judging.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Judging.finalise;
import static org.guildhall.contest.testing.Judging.mark;
import static org.guildhall.contest.testing.Judging.save;
import static org.guildhall.contest.testing.Judging.task;
import static org.guildhall.contest.testing.Judging.tasks;
import static org.guildhall.contest.testing.Town.BELOW;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PanelTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Test
    void appointsUnderNumbersAndOnce() {
        Judging judging = start(1, 1);
        judging.appoint("one-" + judging.project, null);
        judging.appoint("two-" + judging.project, town.west);
        as(ORGANISER)
                .get("/projects/" + judging.project + "/judges")
                .then()
                .statusCode(200)
                .body("items.code", contains("J1", "J2"))
                .body("items.organisationId", contains(null, town.west.toString()));
        judging.appointment("one-" + judging.project, null)
                .then()
                .statusCode(409)
                .body("code", equalTo("judge-appointed"));
        as(NEIGHBOUR).get("/projects/" + judging.project + "/judges").then().statusCode(404);
        as("one-" + judging.project)
                .get("/projects/" + judging.project + "/judges")
                .then()
                .statusCode(403);
    }

    @Test
    void whoRunsTheContestCannotJudgeIt() {
        Judging judging = start(1, 1);
        judging.appointment(ORGANISER, null).then().statusCode(409).body("code", equalTo("judge-runs-contest"));
        judging.appointment(Town.ADMINISTRATOR, null).then().statusCode(409);
        judging.appointment(BELOW, null).then().statusCode(201);
    }

    @Test
    void assignsEvenlyAndOnlyOnce() {
        Judging judging = start(2, 6).withJudges(3);
        for (String judge : judging.judges) {
            assertThat(tasks(judge)).hasSize(4);
        }
        judging.assign().then().statusCode(200).body("assigned", equalTo(0));
        assertThat(judging.assignments()).hasSize(12);
    }

    @Test
    void keepsJudgesFromTheirEmployersEntries() {
        UUID employer = membership.found(town.east, "GRASSROOTS");
        UUID judgeMember = membership.join(employer);
        membership.activate(List.of(judgeMember));
        List<UUID> colleagues = membership.join(employer, 2);
        UUID stranger = membership.join(town.enterprise);
        Judging judging = Judging.start(town, Rules.of(1), List.of(colleagues.get(0), colleagues.get(1), stranger));
        judging.appoint(judgeMember.toString(), null);
        judging.assign()
                .then()
                .statusCode(409)
                .body("code", equalTo("panel-too-small"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/entries/" + judging.codes().get(text(judging.entries.get(0))),
                                "/entries/" + judging.codes().get(text(judging.entries.get(1)))))
                .body("errors.detail", contains("lacks 1 judges", "lacks 1 judges"));
        assertThat(judging.assignments()).isEmpty();
        judging.appoint("other-" + judging.project, null);
        judging.assign().then().statusCode(200).body("assigned", equalTo(3));
        assertThat(task(judgeMember.toString(), judging.codes().get(text(judging.entries.get(0)))))
                .isNull();
        assertThat(task(judgeMember.toString(), judging.codes().get(text(judging.entries.get(1)))))
                .isNull();
    }

    @Test
    void whoCompetesJudgesNobodyInTheProject() {
        UUID competing = membership.join(town.enterprise);
        UUID rival = membership.join(membership.found(town.east, "GRASSROOTS"));
        Judging judging = Judging.start(town, Rules.of(1), List.of(competing, rival));
        String judge = competing.toString();
        judging.appoint(judge, null);
        judging.assign().then().statusCode(200);
        String sheet = task(judge, judging.codes().get(text(judging.entries.get(1))));
        membership.activate(List.of(competing));
        save(judge, sheet, 1, Judging.MARKS).then().statusCode(409).body("code", equalTo("judge-recused"));
        judging.appoint("other-" + judging.project, null);
        judging.assign().then().statusCode(200).body("assigned", equalTo(2));
        assertThat(tasks(judge)).isEmpty();
    }

    @Test
    void keepsJudgesFromDeclaredRelations() {
        Judging judging = start(1, 2);
        UUID first = judging.appoint("first-" + judging.project, null);
        judging.recuse(first, judging.entries.get(0)).then().statusCode(201);
        UUID second = judging.appoint("second-" + judging.project, null);
        as(ORGANISER)
                .body("{\"organisationId\":\"%s\",\"reason\":\"顾问\"}".formatted(town.enterprise))
                .post("/judges/" + second + "/recusals")
                .then()
                .statusCode(201);
        judging.assign().then().statusCode(409).body("errors.size()", equalTo(1));
        as(ORGANISER)
                .get("/judges/" + first + "/recusals")
                .then()
                .body("items.entryId", contains(text(judging.entries.get(0))));
        as(ORGANISER)
                .body("{\"entryId\":\"%s\",\"organisationId\":\"%s\",\"reason\":\"顾问\"}"
                        .formatted(judging.entries.get(0), town.east))
                .post("/judges/" + second + "/recusals")
                .then()
                .statusCode(422);
    }

    @Test
    void relationDeclaredLaterStopsTheSheetAndPassesItOn() {
        Judging judging = start(1, 1).withJudges(2);
        String code = judging.codes().get(text(judging.entries.get(0)));
        int holder = task(judging.judges.get(0), code) != null ? 0 : 1;
        String judge = judging.judges.get(holder);
        String sheet = task(judge, code);
        save(judge, sheet, 1, Judging.MARKS).then().statusCode(200);
        judging.recuse(judging.judgeIds.get(holder), judging.entries.get(0))
                .then()
                .statusCode(201);
        save(judge, sheet, 2, Judging.MARKS).then().statusCode(412);
        save(judge, sheet, 3, Judging.MARKS).then().statusCode(409).body("code", equalTo("judge-recused"));
        finalise(judge, sheet, 3).then().statusCode(409).body("code", equalTo("judge-recused"));
        assertThat(tasks(judge)).isEmpty();
        assertThat(task(judging.judges.get(1 - holder), code)).isNotNull();
    }

    @Test
    void relationDeclaredAfterTheFinalSheetTakesItOutAndOpensTheEntryAgain() {
        Judging judging = start(2, 1).withJudges(3);
        String code = judging.codes().get(text(judging.entries.get(0)));
        List<String> marking = judging.judges.stream()
                .filter(judge -> task(judge, code) != null)
                .toList();
        mark(marking.get(0), task(marking.get(0), code), marks(80));
        mark(marking.get(1), task(marking.get(1), code), marks(90));
        judging.moderations().then().body("items.criterion", contains("t1"));
        UUID recused = judging.judgeIds.get(judging.judges.indexOf(marking.get(1)));
        judging.recuse(recused, judging.entries.get(0)).then().statusCode(201);
        judging.moderations().then().body("items.size()", equalTo(0));
        judging.progress().then().body("finals", equalTo(1)).body("assigned", equalTo(1));
        String third = judging.judges.stream()
                .filter(judge -> !marking.contains(judge))
                .findFirst()
                .orElseThrow();
        mark(third, task(third, code), marks(86));
        judging.moderations().then().body("items.spread", contains("6"));
    }

    @Test
    void employerFoundLaterBlocksTheSheetUntilItIsAssignedAnew() {
        UUID employer = membership.found(town.east, "GRASSROOTS");
        UUID member = membership.join(employer);
        UUID judgeMember = membership.join(employer);
        Judging judging = Judging.start(town, Rules.of(1), List.of(member));
        judging.appoint(judgeMember.toString(), null);
        judging.assign().then().statusCode(200);
        String sheet = tasks(judgeMember.toString()).get(0);
        membership.activate(List.of(judgeMember));
        save(judgeMember.toString(), sheet, 1, Judging.MARKS)
                .then()
                .statusCode(409)
                .body("code", equalTo("judge-recused"));
        judging.appoint("other-" + judging.project, null);
        judging.assign().then().statusCode(200).body("assigned", equalTo(1));
        assertThat(tasks(judgeMember.toString())).isEmpty();
    }

    @Test
    void employerFoundAfterTheFinalSheetBlocksClosingUntilItIsAssignedAnew() {
        UUID employer = membership.found(town.east, "GRASSROOTS");
        UUID member = membership.join(employer);
        String judge = membership.join(employer).toString();
        Judging judging = Judging.start(town, Rules.of(1), List.of(member));
        judging.appoint(judge, null);
        judging.assign().then().statusCode(200);
        mark(judge, tasks(judge).get(0), marks(80));
        membership.activate(List.of(UUID.fromString(judge)));
        String code = judging.codes().get(text(judging.entries.get(0)));
        as(ORGANISER)
                .post("/contests/" + judging.contest + "/close-marking")
                .then()
                .statusCode(409)
                .body("code", equalTo("ranking-blocked"))
                .body("errors.code", contains("judges-recused"))
                .body("errors.pointer", contains("/stages/" + judging.stage))
                .body(
                        "errors.detail",
                        contains("1 entries were marked by judges who are recused now; assign again: " + code));
        String other = "other-" + judging.project;
        judging.appoint(other, null);
        judging.assign().then().statusCode(200).body("assigned", equalTo(1));
        mark(other, task(other, code), marks(70));
        as(ORGANISER)
                .post("/contests/" + judging.contest + "/close-marking")
                .then()
                .statusCode(200)
                .body("state", equalTo("MARKED"));
        as(ORGANISER)
                .get("/contests/" + judging.contest + "/results/" + judging.entries.get(0) + "/proof")
                .then()
                .body("input.entries[0].sheets.judge", contains("J2"));
    }

    @Test
    void judgeRecusesThemselvesByCodeAndSomebodyElseTakesOver() {
        Judging judging = start(1, 2).withJudges(2);
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        String code = as(judge).get("/judging/tasks/" + sheet).path("sheet.code");
        as(judge)
                .body("{\"reason\":\"认出作品\"}")
                .post("/judging/tasks/" + sheet + "/recuse")
                .then()
                .statusCode(204);
        assertThat(tasks(judge)).isEmpty();
        assertThat(task(judging.judges.get(1), code)).isNotNull();
        as("other")
                .body("{\"reason\":\"无\"}")
                .post("/judging/tasks/" + sheet + "/recuse")
                .then()
                .statusCode(404);
    }

    @Test
    void endedJudgeKeepsTheirFinalSheetsAndLosesTheRest() {
        Judging judging = start(1, 2).withJudges(1);
        String judge = judging.judges.get(0);
        List<String> sheets = tasks(judge);
        mark(judge, sheets.get(0), Judging.MARKS);
        judging.appoint("other-" + judging.project, null);
        as(ORGANISER).post("/judges/" + judging.judgeIds.get(0) + "/end").then().statusCode(200);
        judging.progress()
                .then()
                .body("finals", equalTo(1))
                .body("assigned", equalTo(1))
                .body("judges.judge", contains("J1", "J2"));
        as(judge).get("/judging/tasks/" + sheets.get(1)).then().statusCode(404);
        assertThat(tasks("other-" + judging.project)).hasSize(1);
        judging.appointment(judge, null).then().statusCode(201).body("code", equalTo("J1"));
    }

    @Test
    void organiserWhoIsAJudgeSeesNoCodesAndMarksNothing() {
        String both = "both-" + UUID.randomUUID();
        Judging judging = start(1, 1);
        judging.appoint(both, null);
        judging.assign().then().statusCode(200);
        membership.appoint(both, "CONTEST_ORGANISER", town.east);
        as(both).get("/stages/" + judging.stage + "/participations")
                .then()
                .statusCode(409)
                .body("code", equalTo("judge-sees-codes-only"));
        save(both, tasks(both).get(0), 1, Judging.MARKS)
                .then()
                .statusCode(409)
                .body("code", equalTo("judge-runs-contest"));
    }

    /** They have seen codes and marks, and may be seated again. */
    @Test
    void organiserWhoWasAJudgeSeesNoCodes() {
        Judging judging = start(1, 1).withJudges(1);
        String was = judging.judges.get(0);
        as(ORGANISER).post("/judges/" + judging.judgeIds.get(0) + "/end").then().statusCode(200);
        membership.appoint(was, "CONTEST_ORGANISER", town.east);
        as(was).get("/stages/" + judging.stage + "/participations")
                .then()
                .statusCode(409)
                .body("code", equalTo("judge-sees-codes-only"));
    }

    private Judging start(int judgesPerEntry, int entries) {
        return Judging.start(town, Rules.of(judgesPerEntry), membership.join(town.enterprise, entries));
    }

    private static String marks(int theory) {
        return Judging.MARKS.replace("\"80\"", "\"" + theory + "\"");
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
