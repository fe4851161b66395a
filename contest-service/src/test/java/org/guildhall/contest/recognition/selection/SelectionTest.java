package org.guildhall.contest.recognition.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.Honours;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Promotions;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SelectionTest {

    private static final String TEXT = """
            {"statement":"从业二十年，解决技术难题十余项。","evidence":[{"title":"专利：接线端子","year":2024}]}""";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Promotions promotions;

    @Inject
    FinalContests contests;

    private UUID county;
    private UUID member;

    @BeforeEach
    void foundCounty() {
        county = membership.found(town.east, "TOWNSHIP");
        member = membership.join(county);
        membership.activate(List.of(member));
    }

    @AfterEach
    void hide() {
        contests.hide();
    }

    @Test
    void memberWritesTheirNominationWithItsEntityTag() {
        String path = "/entries/" + promotions.nomination(county, member) + "/nomination";
        as(member)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("statement", nullValue())
                .body("evidence", hasSize(0));
        as(member).body(TEXT).put(path).then().statusCode(428);
        write(member, path, 1)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("statement", equalTo("从业二十年，解决技术难题十余项。"))
                .body("evidence.title", contains("专利：接线端子"))
                .body("evidence.year", contains(2024))
                .body("recognised", nullValue());
        write(member, path, 1).then().statusCode(412);
        write(ORGANISER, path, 2).then().statusCode(200);
        as(AUDITOR).get(path).then().statusCode(200).body("version", equalTo(3));
        write(AUDITOR, path, 3).then().statusCode(404);
        write(NEIGHBOUR, path, 3).then().statusCode(404);
        UUID colleague = membership.join(county);
        membership.activate(List.of(colleague));
        as(colleague).get(path).then().statusCode(404);
    }

    @Test
    void entriesOfOtherContestsAreNoNominations() {
        UUID project = Api.openProject(ORGANISER, county, null);
        UUID entry = created(Api.enter(ORGANISER, project, member));
        as(member).get("/entries/" + entry + "/nomination").then().statusCode(404);
    }

    @Test
    void nothingIsWrittenAfterEntry() {
        UUID nomination = promotions.nomination(county, member);
        contests.run(
                "UPDATE contest SET state = 'CANCELLED' WHERE id = (SELECT contest_id FROM entry WHERE id = ?)",
                nomination);
        write(member, "/entries/" + nomination + "/nomination", 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("nomination-closed"));
    }

    /** The honour's level and year against a rule of a province or higher since 2020. */
    @ParameterizedTest
    @CsvSource({
        "NATIONAL, 2026, 200,",
        "PROVINCE, 2020, 200,",
        "PROVINCE, 2019, 422, recognition-unfounded",
        "CITY,     2026, 422, recognition-unfounded",
    })
    void recognisesWhatTheRegisterBearsOut(String level, int year, int status, String code) {
        UUID nomination = promotions.nomination(county, member);
        rule(nomination).then().statusCode(201);
        honour(level, year);
        recognise(ORGANISER, nomination, "provincial").then().statusCode(status).body("code", equalTo(code));
        if (status == 200) {
            recognise(ORGANISER, nomination, "provincial")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("already-recognised"));
            as(member).get("/entries/" + nomination + "/nomination").then().body("recognised", equalTo("provincial"));
        }
    }

    @Test
    void recommendedHonourDoesNotCountYet() {
        UUID nomination = promotions.nomination(county, member);
        rule(nomination);
        UUID type = created(as(ADMINISTRATOR)
                .body(Honours.type(town.province, Honours.code(), "MEMBER").replace("ENTERPRISE", "PROVINCE"))
                .post("/honour-types"));
        created(Honours.recommend(ORGANISER, type, county, "memberId", member));
        recognise(ORGANISER, nomination, "provincial").then().statusCode(422);
        recognise(ORGANISER, nomination, "no-such")
                .then()
                .statusCode(422)
                .body("code", equalTo("recognition-rule-unknown"));
        recognise(NEIGHBOUR, nomination, "provincial").then().statusCode(404);
    }

    @Test
    void nobodyRecognisesThemselves() {
        UUID nomination = promotions.nomination(county, member);
        rule(nomination);
        honour("NATIONAL", 2026);
        membership.appoint(member.toString(), "CONTEST_ORGANISER", county);
        recognise(member, nomination, "provincial").then().statusCode(403);
    }

    @Test
    void ruleCodeIsUniqueAndListed() {
        UUID selection = promotions.selection(county);
        String path = "/contests/" + selection + "/recognition-rules";
        as(ORGANISER).body(Promotions.RECOGNITION_RULE).post(path).then().statusCode(201);
        as(ORGANISER)
                .body(Promotions.RECOGNITION_RULE)
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("recognition-rule-known"));
        as(AUDITOR).get(path).then().body("items.code", contains("provincial"));
        as(NEIGHBOUR).get(path).then().statusCode(404);
        as(ORGANISER)
                .body(Promotions.RECOGNITION_RULE.replace("provincial", "No Code"))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    void chosenAreTheRecognisedAndThoseWhoseRankBringsATitle() {
        FinalContests.Open open = contests.open(county);
        contests.run("UPDATE contest SET kind = 'SELECTION' WHERE id = ?", open.contest);
        UUID recognised = created(Api.enter(ADMINISTRATOR, open.project, member));
        rule(recognised);
        honour("NATIONAL", 2026);
        recognise(ORGANISER, recognised, "provincial").then().statusCode(200);
        List<UUID> others = membership.join(county, 2);
        UUID first = open.ranked(others.get(0), 1, 2);
        open.ranked(others.get(1), 2, 2);
        contests.run("UPDATE result SET prize = '区级工匠' WHERE entry_id = ?", first);
        open.finish("2026-11-20T00:00:00Z");
        String path = "/contests/" + open.contest + "/chosen";
        as(AUDITOR)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.entryId", containsInAnyOrder(recognised.toString(), first.toString()))
                .body("items.find { it.recognised == 'provincial' }.rank", nullValue())
                .body("items.find { it.rank == 1 }.title", equalTo("区级工匠"));
        as(NEIGHBOUR).get(path).then().statusCode(404);
    }

    @Test
    void judgeReadsTheNominationBesideTheirSheetAndNothingElse() {
        UUID selection = promotions.selection(county);
        UUID project = Api.project(ORGANISER, selection, null);
        Api.rules(ORGANISER, project, Rules.of(1));
        Api.open(ORGANISER, selection);
        UUID entry = created(Api.enter(ORGANISER, project, member));
        write(member, "/entries/" + entry + "/nomination", 1).then().statusCode(200);
        List<String> judges = List.of("judge-a-" + project, "judge-b-" + project);
        judges.forEach(judge -> {
            membership.declareNonMember(judge);
            created(as(ORGANISER).body("{\"subject\":\"" + judge + "\"}").post("/projects/" + project + "/judges"));
        });
        Api.start(ORGANISER, selection);
        UUID stage = Api.stage(ORGANISER, project);
        as(ORGANISER).post("/stages/" + stage + "/assignments").then().statusCode(200);
        String assigned = judges.stream()
                .filter(judge -> !Judging.tasks(judge).isEmpty())
                .findFirst()
                .orElseThrow();
        String path = "/judging/tasks/" + Judging.tasks(assigned).get(0) + "/nomination";
        String code = as(assigned).get("/judging/tasks").path("items[0].code");
        Response read = as(assigned).get(path);
        read.then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("statement", equalTo("从业二十年，解决技术难题十余项。"))
                .body("evidence.title", contains("专利：接线端子"));
        assertThat(read.asString()).doesNotContain(entry.toString(), member.toString());
        judges.stream()
                .filter(judge -> !judge.equals(assigned))
                .forEach(other -> as(other).get(path).then().statusCode(404));
        as(ORGANISER).get(path).then().statusCode(404);
        as(assigned).get("/entries/" + entry + "/nomination").then().statusCode(404);
        as(assigned)
                .body("{\"reason\":\"师徒\"}")
                .post(path.replace("nomination", "recuse"))
                .then()
                .statusCode(204);
        as(assigned).get(path).then().statusCode(409);
    }

    /** A relation that becomes known later closes the nomination as it closes the sheet. */
    @Test
    void recusedJudgeReadsNoNomination() {
        UUID selection = promotions.selection(county);
        UUID project = Api.project(ORGANISER, selection, null);
        Api.rules(ORGANISER, project, Rules.of(1));
        Api.open(ORGANISER, selection);
        created(Api.enter(ORGANISER, project, member));
        String judge = "judge-" + project;
        membership.declareNonMember(judge);
        created(as(ORGANISER).body("{\"subject\":\"" + judge + "\"}").post("/projects/" + project + "/judges"));
        Api.start(ORGANISER, selection);
        as(ORGANISER)
                .post("/stages/" + Api.stage(ORGANISER, project) + "/assignments")
                .then()
                .statusCode(200);
        String path = "/judging/tasks/" + Judging.tasks(judge).get(0) + "/nomination";
        as(judge).get(path).then().statusCode(200).body("statement", nullValue());
        membership.activate(membership.join(county), judge);
        as(judge).get(path).then().statusCode(409).body("code", equalTo("judge-recused"));
    }

    @Test
    void taskOfAnotherContestHasNoNomination() {
        Judging judging = Judging.start(town, Rules.of(1), membership.join(town.enterprise, 1))
                .withJudges(1);
        String judge = judging.judges.get(0);
        as(judge)
                .get("/judging/tasks/" + Judging.tasks(judge).get(0) + "/nomination")
                .then()
                .statusCode(404);
    }

    private Response rule(UUID nomination) {
        String contest = as(ORGANISER).get("/entries/" + nomination).path("contestId");
        return as(ORGANISER).body(Promotions.RECOGNITION_RULE).post("/contests/" + contest + "/recognition-rules");
    }

    /** Registered at once by the organisation that confers it, which stands as high as the honour. */
    private void honour(String level, int year) {
        UUID conferrer = Map.of("NATIONAL", town.nation, "PROVINCE", town.province, "CITY", town.city)
                .get(level);
        UUID type = created(as(ADMINISTRATOR)
                .body(Honours.type(conferrer, Honours.code(), "MEMBER").replace("ENTERPRISE", level))
                .post("/honour-types"));
        created(as(ADMINISTRATOR)
                .body(Honours.honour(type, conferrer, "memberId", member).replace("2026", "" + year))
                .post("/honours"));
    }

    private static Response recognise(Object subject, UUID nomination, String rule) {
        return as(subject).body("{\"rule\":\"" + rule + "\"}").post("/entries/" + nomination + "/nomination/recognise");
    }

    private static Response write(Object subject, String path, int version) {
        return as(subject).header("If-Match", "\"" + version + "\"").body(TEXT).put(path);
    }
}
