package org.guildhall.contest.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.MembershipServer.NAME;
import static org.guildhall.contest.testing.MembershipServer.nameOf;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.guildhall.contest.testing.Api;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipServer;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MembershipServer.class)
class RosterTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String AUDITED = "items.findAll { it.action == 'list-drawn' }";

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Games games;

    @Inject
    FinalContests contests;

    @AfterEach
    void hide() {
        contests.hide();
    }

    private static String path(UUID contest, RosterKind kind) {
        return "/contests/" + contest + "/name-list?kind=" + kind;
    }

    private static Response audit(UUID contest) {
        return as(AUDITOR).get("/contests/" + contest + "/audit?limit=200");
    }

    /** The first two of three have prize money. */
    private FinalContests.Ended ended() {
        FinalContests.Ended ended = contests.ended(town.east, 3, null);
        contests.run("UPDATE project SET title = '=1+1<b>' WHERE id = ?", ended.project());
        prize(ended, 0, "一等奖", 1_000_050);
        prize(ended, 1, "二等奖", 500_000);
        return ended;
    }

    private void prize(FinalContests.Ended ended, int place, String prize, long fen) {
        contests.run(
                "UPDATE result SET prize = ?, prize_amount = ? WHERE entry_id = ?",
                prize,
                fen,
                ended.entries().get(place));
    }

    @Test
    void namesWhoHasEnteredInTheirOrderAndLeavesARecord() {
        UUID contest = Api.draft(ORGANISER, town.east);
        UUID second = Api.project(ORGANISER, contest, null);
        UUID team = Api.project(ORGANISER, contest, null, "\"teamSize\":2");
        Api.open(ORGANISER, contest);
        List<UUID> members = membership.join(town.enterprise, 5);
        Api.created(as(ORGANISER)
                .body("{\"title\":\"甲队\",\"members\":[\"%s\",\"%s\"]}".formatted(members.get(0), members.get(1)))
                .post("/projects/" + team + "/entries"));
        UUID absent = Api.created(Api.enter(ORGANISER, second, members.get(2)));
        Api.created(Api.enter(ORGANISER, second, members.get(3)));
        Api.withdraw(ORGANISER, Api.created(Api.enter(ORGANISER, second, members.get(4))));
        as(ORGANISER).post("/entries/" + absent + "/absence").then().statusCode(200);

        as(ORGANISER)
                .get(path(contest, RosterKind.START))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("columns", contains("NUMBER", "PROJECT", "TEAM", "NAME", "ORGANISATION", "STATUS"))
                .body("rows.team", contains(null, "甲队"))
                .body("rows.status", contains("REGISTERED", "REGISTERED"))
                .body("rows[0].persons.name", contains(nameOf(members.get(3))))
                .body("rows[1].persons.findAll { it.name }", hasSize(2))
                .body("rows[0].persons[0].organisation", equalTo("企业工会"))
                .body("rows[0].result", nullValue())
                .body("count", equalTo(2))
                .body("persons", equalTo(3))
                .body("unnamed", equalTo(0))
                .body("amount", nullValue());
        as(ORGANISER)
                .get(path(contest, RosterKind.CHECK_IN) + "&project=" + second)
                .then()
                .statusCode(200)
                .body("rows.status", contains("ABSENT", "REGISTERED"))
                .body("rows[1].persons[0].documentNumber", equalTo("1101**********002X"));
        audit(contest)
                .then()
                .body(AUDITED + ".actor", contains(ORGANISER, ORGANISER))
                .body(AUDITED + ".detail.kind", contains("START", "CHECK_IN"))
                .body(AUDITED + ".detail.persons", contains(3, 2))
                .body(AUDITED + ".detail.format", contains("JSON", "JSON"));
        assertThat(audit(contest).asString()).doesNotContain(NAME);
        assertThat(contests.number("SELECT count(*) FROM audit_record a WHERE a::text LIKE ?", "%" + NAME + "%"))
                .isZero();
    }

    @Test
    void resultsHaveNamesOnceTheyStand() {
        Judging judging = Judging.start(town, Rules.of(1), membership.join(town.enterprise, 2));
        as(ORGANISER)
                .get(path(judging.contest, RosterKind.RESULTS))
                .then()
                .statusCode(409)
                .body("code", equalTo("contest-state"));
        as(ORGANISER)
                .get(path(judging.contest, RosterKind.START))
                .then()
                .statusCode(200)
                .body("count", equalTo(2));
        String codes = String.join("|", judging.codes().values());
        assertThat(as(ORGANISER).get(path(judging.contest, RosterKind.START)).asString())
                .doesNotContainPattern("\"(" + codes + ")\"");

        FinalContests.Ended ended = ended();
        contests.run("UPDATE contest SET state = 'MARKED' WHERE id = ?", ended.contest());
        as(ORGANISER)
                .get(path(ended.contest(), RosterKind.RESULTS))
                .then()
                .statusCode(200)
                .body("rows.result.rank", contains(1, 2, 3))
                .body("rows.result.total", contains("88.5", "88.5", "88.5"))
                .body("rows.result.medal", contains("GOLD", "SILVER", "BRONZE"))
                .body("rows.persons.name.flatten()", contains(names(ended)))
                .body("rows[2].result.amount", nullValue());
        for (RosterKind kind : List.of(RosterKind.PAYMENTS, RosterKind.CERTIFICATES)) {
            as(ORGANISER).get(path(ended.contest(), kind)).then().statusCode(409);
        }
    }

    private static String[] names(FinalContests.Ended ended) {
        return ended.members().stream().map(MembershipServer::nameOf).toArray(String[]::new);
    }

    @Test
    void paymentsComeToTheirSumAsASheetThatComputesNothing() throws IOException {
        FinalContests.Ended ended = ended();
        Response answer = as(ORGANISER).accept(XLSX).get(path(ended.contest(), RosterKind.PAYMENTS) + "&lang=zh");
        answer.then()
                .statusCode(200)
                .contentType(XLSX)
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Disposition", containsString("list.xlsx"));
        assertThat(answer.asByteArray()).startsWith('P', 'K');
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("奖金发放表");
            workbook.getFirstSheet()
                    .read()
                    .forEach(row -> rows.add(row.stream()
                            .map(cell -> cell == null || cell.getText() == null ? "" : cell.getText())
                            .toList()));
        }
        assertThat(rows.get(1)).startsWith("序号", "赛项", "名次", "奖项", "队名", "姓名", "所在工会", "金额（元）", "签名");
        List<List<String>> payments = rows.subList(2, 4);
        assertThat(payments).extracting(row -> row.get(1)).containsOnly("'=1+1<b>");
        assertThat(payments).extracting(row -> row.get(5)).containsExactly(names(ended)[0], names(ended)[1]);
        assertThat(payments.stream().map(row -> new BigDecimal(row.get(7))))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("10000.50"), new BigDecimal("5000"));
        List<String> sum = rows.stream()
                .filter(row -> !row.isEmpty() && row.get(0).equals("合计（元）"))
                .findFirst()
                .orElseThrow();
        assertThat(new BigDecimal(sum.get(1))).isEqualByComparingTo("15000.50");
        as(ORGANISER)
                .get(path(ended.contest(), RosterKind.PAYMENTS))
                .then()
                .body("amount", equalTo(1_500_050))
                .body("rows.result.amount", contains(1_000_050, 500_000));
        audit(ended.contest()).then().body(AUDITED + ".detail.format", contains("XLSX", "JSON"));
    }

    @Test
    void certificateTextsHaveNames() {
        FinalContests.Ended ended = ended();
        as(ORGANISER)
                .post("/contests/" + ended.contest() + "/certificates")
                .then()
                .statusCode(200);
        List<String> codes = as(ORGANISER)
                .get("/contests/" + ended.contest() + "/certificates")
                .path("items.code");
        as(ORGANISER)
                .get(path(ended.contest(), RosterKind.CERTIFICATES))
                .then()
                .statusCode(200)
                .body("rows.certificate.code", equalTo(codes))
                .body("rows.persons.name.flatten()", contains(names(ended)))
                .body("rows[0].certificate.heading", equalTo("获奖证书"))
                .body("rows[0].certificate.sentence", containsString("荣获第 1 名"));
    }

    @Test
    void listsOneProjectAloneWhereItIsAsked() {
        FinalContests.Ended ended = ended();
        as(ORGANISER)
                .post("/contests/" + ended.contest() + "/certificates")
                .then()
                .statusCode(200);
        for (RosterKind kind :
                List.of(RosterKind.START, RosterKind.RESULTS, RosterKind.PAYMENTS, RosterKind.CERTIFICATES)) {
            int all = as(ORGANISER).get(path(ended.contest(), kind)).path("count");
            assertThat(all).as(kind.name()).isPositive();
            String only = path(ended.contest(), kind) + "&project=";
            as(ORGANISER).get(only + ended.project()).then().body("count", equalTo(all));
            as(ORGANISER).get(only + UUID.randomUUID()).then().statusCode(200).body("count", equalTo(0));
        }
    }

    @Test
    void isAPageToPrintInBothLanguages() {
        FinalContests.Ended ended = ended();
        String path = path(ended.contest(), RosterKind.RESULTS);
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        String english = page(as(ORGANISER).accept(browser).get(path), "en");
        assertThat(english)
                .contains(
                        "<html lang=\"en\">",
                        "Result list",
                        "<th scope=\"col\">Rank</th>",
                        "<td class=\"MEDAL\">Gold</td>")
                .contains("<th scope=\"row\">" + names(ended)[0] + "</th>", "=1+1&lt;b&gt;")
                .doesNotContain("=1+1<b>", "http://", "https://");
        String chinese = page(as(ORGANISER).accept(browser).get(path + "&lang=zh"), "zh-CN");
        assertThat(chinese).contains("<html lang=\"zh-CN\">", "成绩单", "<th scope=\"col\">名次</th>", "金牌");
        assertThat(page(as(ORGANISER).accept(browser).get(path(ended.contest(), RosterKind.PAYMENTS)), "en"))
                .contains("<td class=\"AMOUNT\">10000.50</td>", "<dd>15000.50</dd>");
        as(ORGANISER).accept("image/png").get(path).then().statusCode(406);
    }

    private static String page(Response answer, String language) {
        answer.then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", equalTo(language))
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .header("Cache-Control", equalTo("no-store"));
        return answer.asString();
    }

    /** Whoever isn't to have it: members, those who compete or judge, also once they run the contest, and other officers. */
    @Test
    void nobodyElseLearnsAName() {
        List<UUID> members = membership.join(town.enterprise, 3);
        membership.activate(members);
        membership.appoint(members.get(1).toString(), "CONTEST_ORGANISER", town.east);
        Judging judging = Judging.start(town, Rules.of(1), members);
        String judge = "judge-" + UUID.randomUUID();
        judging.appoint(judge, null);
        String unlinked = "unlinked-" + UUID.randomUUID();
        membership.appointOnly(unlinked, "CONTEST_ORGANISER", town.east);
        List<RequestSpecification> others = List.of(
                as(members.get(0)),
                as(members.get(1)),
                as(judge),
                as(NEIGHBOUR),
                as(AUDITOR),
                as(Town.ENROLMENT_OFFICER),
                as(unlinked),
                given());
        for (RosterKind kind : RosterKind.values()) {
            Stream.of("application/json", XLSX, "text/html")
                    .forEach(type -> others.forEach(caller -> {
                        Response answer = given().spec(caller).accept(type).get(path(judging.contest, kind));
                        assertThat(answer.statusCode()).isIn(401, 403, 404);
                        assertThat(answer.asString()).doesNotContain(NAME);
                    }));
        }
        membership.appoint(judge, "CONTEST_ORGANISER", town.east);
        for (String conflicted : List.of(judge, members.get(1).toString())) {
            as(conflicted)
                    .get(path(judging.contest, RosterKind.START))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("conflict-of-interest"));
        }
        games.execute("UPDATE contest SET state = 'FINAL' WHERE id = ?", judging.contest);
        as(members.get(1))
                .get(path(judging.contest, RosterKind.PAYMENTS))
                .then()
                .statusCode(403)
                .body("code", equalTo("conflict-of-interest"));
        games.execute("UPDATE contest SET state = 'CANCELLED' WHERE id = ?", judging.contest);
        audit(judging.contest).then().body(AUDITED, hasSize(0));
    }

    @Test
    void thereIsNoListWithoutNamesWhileMembershipIsAway() {
        FinalContests.Ended ended = ended();
        String away = "organiser-away-" + UUID.randomUUID();
        membership.appoint(away, "CONTEST_ORGANISER", town.east);
        for (String type : List.of("application/json", XLSX, "text/html")) {
            as(away).accept(type)
                    .get(path(ended.contest(), RosterKind.RESULTS))
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("code", equalTo("name-unavailable"))
                    .header("Retry-After", equalTo("10"));
        }
        audit(ended.contest()).then().body(AUDITED, hasSize(0));
    }

    @Test
    void whoLiesOutsideOnesScopeStandsThereWithoutAName() {
        FinalContests.Ended ended = ended();
        String narrow = "organiser-narrow-" + UUID.randomUUID();
        membership.appoint(narrow, "CONTEST_ORGANISER", town.east);
        as(narrow)
                .get(path(ended.contest(), RosterKind.RESULTS))
                .then()
                .statusCode(200)
                .body("unnamed", equalTo(3))
                .body("rows[0].persons[0].name", nullValue())
                .body(
                        "rows[0].persons[0].memberId",
                        equalTo(ended.members().get(0).toString()));
        assertThat(as(narrow)
                        .accept("text/html")
                        .get(path(ended.contest(), RosterKind.RESULTS))
                        .asString())
                .contains("<th scope=\"row\">—</th>", "Outside your scope");
    }

    /** 500 are named at once, and a list is no longer than can be printed. */
    @Test
    void namesMoreThanFitIntoOneQuestionAndRefusesWhatNobodyPrints() {
        FinalContests.Ended ended = ended();
        String more = """
                INSERT INTO entrant SELECT e.id, e.project_id, gen_random_uuid(), e.member_organisation_id, true
                FROM entry e, generate_series(1, ?) WHERE e.id = ?""";
        contests.run(more, 600, ended.entries().get(0));
        as(ORGANISER)
                .get(path(ended.contest(), RosterKind.RESULTS))
                .then()
                .statusCode(200)
                .body("persons", equalTo(603))
                .body("unnamed", equalTo(0));
        contests.run(more, 4_500, ended.entries().get(0));
        as(ADMINISTRATOR)
                .get(path(ended.contest(), RosterKind.RESULTS))
                .then()
                .statusCode(409)
                .body("code", equalTo("roster-too-long"));
    }
}
