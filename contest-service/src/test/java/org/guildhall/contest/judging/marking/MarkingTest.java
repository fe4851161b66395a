package org.guildhall.contest.judging.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.Judging.finalise;
import static org.guildhall.contest.testing.Judging.resolve;
import static org.guildhall.contest.testing.Judging.save;
import static org.guildhall.contest.testing.Judging.tasks;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class MarkingTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Test
    void givesTheWholeTaskInOneCall() {
        Judging judging = start(1, 1);
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        String code = judging.codes().values().iterator().next();
        as(judge)
                .get("/judging/tasks")
                .then()
                .body("items.code", contains(code))
                .body("items.project", contains("低压电气安装"))
                .body("items.stage", contains("final"))
                .body("items.status", contains("ASSIGNED"));
        as(judge)
                .get("/judging/tasks/" + sheet)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rules.components.code", contains("theory", "practice"))
                .body("rules.components[1].criteria[1].fullUntil", equalTo("1800"))
                .body("rules.penalties.code", contains("safety"))
                .body("sheet.code", equalTo(code))
                .body("sheet.marks", aMapWithSize(0))
                .body("sheet.savedAt", nullValue());
        for (Object other : List.of(ORGANISER, AUDITOR, "nobody")) {
            as(other).get("/judging/tasks/" + sheet).then().statusCode(404);
            as(other).get("/judging/tasks").then().statusCode(200).body("items.size()", equalTo(0));
        }
    }

    @Test
    void savesPiecemealAndLosesNothingToASecondDevice() {
        Judging judging = start(1, 1);
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        as(judge).body(Judging.MARKS).patch("/judging/tasks/" + sheet).then().statusCode(428);
        save(judge, sheet, 1, "{\"marks\":{\"t1\":\"80.50\"}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("DRAFT"))
                .body("marks.t1", equalTo("80.5"));
        save(judge, sheet, 1, "{\"marks\":{\"t1\":\"10\"}}").then().statusCode(412);
        save(judge, sheet, 2, "{\"marks\":{\"p1\":\"3\"},\"penalties\":[{\"code\":\"safety\"}]}")
                .then()
                .statusCode(200)
                .body("marks.t1", equalTo("80.5"))
                .body("marks.p1", equalTo("3"))
                .body("penalties.code", contains("safety"))
                .body("penalties.occurrence", contains("1"));
        save(judge, sheet, 3, "{\"marks\":{\"t1\":null,\"p2\":\"1999.999\"}}")
                .then()
                .statusCode(200)
                .body("marks", aMapWithSize(2))
                .body("penalties.size()", equalTo(1));
        as(judge).get("/judging/tasks/" + sheet).then().body("sheet.marks.p2", equalTo("1999.999"));
    }

    @ParameterizedTest
    @CsvSource({
        "t1, 9.999,     mark-bounds",
        "t1, 100.001,   mark-bounds",
        "t1, 50.1234,   mark-decimal",
        "t1, -1,        mark-decimal",
        "t1, 1e2,       mark-decimal",
        "t1, '',        mark-decimal",
        "t1, 050,       mark-decimal",
        "p1, 4,         mark-judgement",
        "p1, 1.5,       mark-judgement",
        "p2, 100001,    mark-time",
        "zz, 1,         unknown-criterion",
        "practice, 1,   unknown-criterion",
    })
    void refusesFaultyMarkNamingItsCriterion(String criterion, String mark, String code) {
        Judging judging = start(1, 1);
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        String good = criterion.equals("p2") ? "" : "\"p2\":\"100\",";
        save(judge, sheet, 1, "{\"marks\":{%s\"%s\":\"%s\"}}".formatted(good, criterion, mark))
                .then()
                .statusCode(422)
                .body("code", equalTo("marks-invalid"))
                .body("errors.pointer", contains("/marks/" + criterion))
                .body("errors.code", contains(code));
        as(judge).get("/judging/tasks/" + sheet).then().header("ETag", "\"1\"").body("sheet.marks", aMapWithSize(0));
    }

    @Test
    void refusesUnknownPenaltyAndCountsARepeatedOneOnce() {
        Judging judging = start(1, 1);
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        save(judge, sheet, 1, "{\"penalties\":[{\"code\":\"safety\"},{\"code\":\"luck\"}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/penalties/1/code"));
        save(
                        judge,
                        sheet,
                        1,
                        "{\"penalties\":[{\"code\":\"safety\"},{\"code\":\"safety\",\"occurrence\":\"1\"},"
                                + "{\"code\":\"safety\",\"occurrence\":\"2\"}]}")
                .then()
                .statusCode(200)
                .body("penalties.occurrence", contains("1", "2"));
    }

    @Test
    void finalSheetHasEveryCriterionAndStays() {
        Judging judging = start(1, 1);
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        save(judge, sheet, 1, "{\"marks\":{\"t1\":\"80\"}}").then().statusCode(200);
        finalise(judge, sheet, 2)
                .then()
                .statusCode(422)
                .body("code", equalTo("marks-incomplete"))
                .body("errors.pointer", containsInAnyOrder("/marks/p1", "/marks/p2"));
        finalise(judge, sheet, 1).then().statusCode(412);
        save(judge, sheet, 2, Judging.MARKS).then().statusCode(200);
        finalise(judge, sheet, 3).then().statusCode(200).header("ETag", "\"4\"").body("status", equalTo("FINAL"));
        save(judge, sheet, 4, Judging.MARKS).then().statusCode(409).body("code", equalTo("sheet-final"));
        finalise(judge, sheet, 4).then().statusCode(409).body("code", equalTo("sheet-final"));
        assertThat(tasks(judge)).isEmpty();
        as(judge).get("/judging/tasks/" + sheet).then().body("sheet.status", equalTo("FINAL"));
    }

    @Test
    void tellsHowFarMarkingIs() {
        Judging judging = start(2, 3);
        String judge = judging.judges.get(0);
        List<String> sheets = tasks(judge);
        Judging.mark(judge, sheets.get(0), Judging.MARKS);
        save(judge, sheets.get(1), 1, "{\"marks\":{\"t1\":\"80\"}}").then().statusCode(200);
        judging.progress()
                .then()
                .statusCode(200)
                .body("entries", equalTo(3))
                .body("wanted", equalTo(6))
                .body("assigned", equalTo(4))
                .body("drafts", equalTo(1))
                .body("finals", equalTo(1))
                .body("openModerations", equalTo(0))
                .body("judges.open", contains(2, 3))
                .body("judges.finals", contains(1, 0));
        as(NEIGHBOUR).get("/stages/" + judging.stage + "/progress").then().statusCode(404);
        assertThat(judging.assignments())
                .hasSize(6)
                .allSatisfy(each -> assertThat(each).containsOnlyKeys("sheetId", "code", "judge", "status", "savedAt"));
    }

    @Test
    void withdrawnEntryIsNoTaskAnyMore() {
        Judging judging = start(1, 1);
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        withdraw(ORGANISER, judging.entries.get(0)).then().statusCode(200);
        assertThat(tasks(judge)).isEmpty();
        save(judge, sheet, 1, Judging.MARKS).then().statusCode(409).body("code", equalTo("task-withdrawn"));
        judging.progress().then().body("entries", equalTo(0)).body("wanted", equalTo(0));
    }

    @Test
    void cancelledContestIsMarkedNoMore() {
        Judging judging = start(1, 1);
        String judge = judging.judges.get(0);
        String sheet = tasks(judge).get(0);
        as(ORGANISER).post("/contests/" + judging.contest + "/cancel").then().statusCode(200);
        save(judge, sheet, 1, Judging.MARKS).then().statusCode(409).body("code", equalTo("contest-state"));
        assertThat(tasks(judge)).isEmpty();
    }

    @Test
    void marksWithinTheToleranceNeedNoModeration() {
        Judging judging = start(2, 1);
        mark(0, judging, theory("80"));
        mark(1, judging, theory("85"));
        judging.moderations().then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void lastFinalSheetOpensAModerationPerCriterionBeyondItsTolerance() {
        Judging judging = start(3, 1);
        mark(0, judging, theory("80"));
        mark(1, judging, theory("85.001").replace("1800", "1861"));
        judging.moderations().then().body("items.size()", equalTo(0));
        mark(2, judging, theory("82").replace("\"p1\":\"2\"", "\"p1\":\"0\""));
        judging.moderations()
                .then()
                .body("items.criterion", containsInAnyOrder("t1", "p2"))
                .body("items.find { it.criterion == 't1' }.spread", equalTo("5.001"))
                .body("items.find { it.criterion == 't1' }.marks.mark", containsInAnyOrder("80", "85.001", "82"))
                .body("items.find { it.criterion == 't1' }.marks.judge", containsInAnyOrder("J1", "J2", "J3"))
                .body("items.method", contains(nullValue(), nullValue()));
        judging.progress().then().body("openModerations", equalTo(2));
        as(NEIGHBOUR).get("/stages/" + judging.stage + "/moderations").then().statusCode(404);
        as(judging.judges.get(0))
                .get("/stages/" + judging.stage + "/moderations")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'method':'STANDARDISED'}                              | 200 |",
                "{'method':'STANDARDISED','mark':'80'}                  | 422 | /mark",
                "{'method':'MANUAL','mark':'84.5','reason':'复核'}       | 200 |",
                "{'method':'MANUAL','mark':'84.5'}                      | 422 | /reason",
                "{'method':'MANUAL','reason':'复核'}                     | 422 | /mark",
                "{'method':'MANUAL','mark':'100.5','reason':'复核'}      | 422 | /mark",
                "{'method':'CHOSEN_ASSESSOR','judge':'J1'}              | 200 |",
                "{'method':'CHOSEN_ASSESSOR','judge':'J7'}              | 422 | /judge",
                "{'method':'CHOSEN_ASSESSOR'}                           | 422 | /judge",
            })
    void settlesByAMethodWithWhatItNeeds(String resolution, int status, String pointer) {
        Judging judging = start(2, 1);
        mark(0, judging, theory("80"));
        mark(1, judging, theory("90"));
        String moderation = judging.moderations().path("items[0].id");
        var answer = resolve(ORGANISER, moderation, resolution.replace('\'', '"'));
        answer.then().statusCode(status);
        if (status == 200) {
            answer.then().body("resolvedAt", notNullValue()).body("marks.mark", containsInAnyOrder("80", "90"));
            resolve(ORGANISER, moderation, "{\"method\":\"STANDARDISED\"}")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("moderation-resolved"));
        } else {
            answer.then().body("errors.pointer", contains(pointer));
            judging.progress().then().body("openModerations", equalTo(1));
        }
    }

    @Test
    void nobodySettlesADifferenceAboutTheirOwnMarks() {
        Judging judging = start(2, 1);
        mark(0, judging, theory("80"));
        mark(1, judging, theory("90"));
        String judge = judging.judges.get(0);
        String moderation = judging.moderations().path("items[0].id");
        resolve(judge, moderation, "{\"method\":\"STANDARDISED\"}").then().statusCode(403);
        membership.appoint(judge, "CONTEST_ORGANISER", town.east);
        resolve(judge, moderation, "{\"method\":\"STANDARDISED\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("moderator-marked"));
        resolve(NEIGHBOUR, moderation, "{\"method\":\"STANDARDISED\"}").then().statusCode(404);
        resolve(ORGANISER, moderation, "{\"method\":\"STANDARDISED\"}").then().statusCode(200);
    }

    private Judging start(int judges, int entries) {
        List<UUID> members = membership.join(town.enterprise, entries);
        return Judging.start(town, Rules.of(judges), members).withJudges(judges);
    }

    private static void mark(int judge, Judging judging, String marks) {
        String subject = judging.judges.get(judge);
        Judging.mark(subject, tasks(subject).get(0), marks);
    }

    private static String theory(String mark) {
        return Judging.MARKS.replace("\"80\"", "\"" + mark + "\"");
    }
}
