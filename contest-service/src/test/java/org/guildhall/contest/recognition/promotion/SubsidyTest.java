package org.guildhall.contest.recognition.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.FinalContests.Ended;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Policies;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SubsidyTest {

    private static final int THREADS = 16;

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    FinalContests contests;

    private UUID county;

    @BeforeEach
    void foundCountyWithPolicy() {
        county = membership.found(town.east, "TOWNSHIP");
        Policies.write(ORGANISER, county, "2026-01-01", Policies.SMALL);
    }

    @AfterEach
    void stop() {
        contests.hide();
    }

    @Test
    void sameLevelIsGrantedOnceAYearHoweverManyTryAtOnce() throws Exception {
        List<UUID> members = membership.join(county, 2);
        List<UUID> entered = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            FinalContests.Open open = contests.open(county);
            open.ranked(members.get(0), 1, 2);
            open.ranked(members.get(1), 2, 2);
            open.finish("2026-11-20T00:00:00Z");
            entered.add(open.contest);
        }
        List<String> promotions = entered.stream().map(this::promotionOf).toList();
        List<Callable<Response>> attempts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            promotions.forEach(id -> attempts.add(() -> grant(id)));
            promotions.forEach(id -> attempts.add(
                    () -> as(ORGANISER).body("{\"ids\":[\"%s\"]}".formatted(id)).post("/promotion-proposals/grant")));
        }
        Collections.shuffle(attempts, new java.util.Random(7));
        Map<Integer, Long> outcomes = Race.run(THREADS, attempts).stream()
                .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
        assertThat(outcomes).isEqualTo(Map.of(200, 1L, 409, 35L));
        assertThat(contests.number(
                        "SELECT count(*) FROM promotion_proposal WHERE kind = 'PROMOTION' AND state = 'GRANTED' AND member_id = ?",
                        members.get(0)))
                .isEqualTo(1);
        as(ORGANISER).get("/subsidies?organisation=" + county).then().body("items.amount", contains(100_000));
    }

    private String promotionOf(UUID contest) {
        as(ORGANISER)
                .post("/contests/" + contest + "/promotion-proposals")
                .then()
                .statusCode(200);
        return as(ORGANISER)
                .get("/contests/" + contest + "/promotion-proposals?kind=PROMOTION")
                .path("items[0].id");
    }

    @Test
    void sameLevelMayBeGrantedInAnotherYearIfTheMemberLostNothing() {
        UUID member = membership.join(county);
        for (String end : List.of("2026-11-20T00:00:00Z", "2027-11-20T00:00:00Z")) {
            FinalContests.Open open = contests.open(county);
            open.ranked(member, 1, 1);
            open.finish(end);
            // Membership's confirmation hasn't come here: it is the year that tells them apart.
            grant(promotionOf(open.contest)).then().statusCode(200);
        }
        assertThat(contests.number("SELECT count(*) FROM promotion_grant WHERE member_id = ?", member))
                .isEqualTo(2);
    }

    @Test
    void proposalsComputedAtOnceAreThereOnce() throws Exception {
        Ended contest = contests.ended(county, 10, "INTERMEDIATE");
        Callable<Response> attempt =
                () -> as(ORGANISER).post("/contests/" + contest.contest() + "/promotion-proposals");
        assertThat(Race.run(THREADS, Collections.nCopies(8, attempt))).allMatch(answer -> answer.statusCode() == 200);
        as(ORGANISER)
                .get("/contests/" + contest.contest() + "/promotion-proposals?limit=200")
                .then()
                .body("items", hasSize(7));
    }

    @Test
    void isPaidOnceHoweverManyTryAtOnce() throws Exception {
        Ended contest = contests.ended(county, 1, null);
        grant(promotionOf(contest.contest())).then().statusCode(200);
        String id = as(ORGANISER).get("/subsidies?organisation=" + county).path("items[0].id");
        Callable<Response> attempt = () -> as(ORGANISER).post("/subsidies/" + id + "/pay");
        Map<Integer, Long> outcomes = Race.run(THREADS, Collections.nCopies(THREADS, attempt)).stream()
                .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
        assertThat(outcomes).isEqualTo(Map.of(200, 1L, 409, THREADS - 1L));
        String list = "/subsidies?organisation=" + county;
        as(ORGANISER).get(list + "&state=PAID").then().body("items.id", contains(id));
        as(ORGANISER).get(list + "&state=DUE").then().body("items", hasSize(0));
        as(NEIGHBOUR).post("/subsidies/" + id + "/pay").then().statusCode(404);
        as(NEIGHBOUR).get(list).then().statusCode(404);
        as(ORGANISER)
                .get("/contests/" + contest.contest() + "/audit?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.action =~ '(proposal|subsidy)-.*' }.action",
                        contains("proposal-granted", "subsidy-paid"))
                .body("items.find { it.action == 'subsidy-paid' }.actor", equalTo(ORGANISER))
                .body("items.find { it.action == 'proposal-granted' }.detail.level", equalTo("TECHNICIAN"))
                .body("items.find { it.action == 'subsidy-paid' }.subjectId", equalTo(id))
                .body("items.find { it.action == 'subsidy-paid' }.detail.amount", equalTo(100_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"month=2026-13", "month=2026-1", "state=LOST", ""})
    void refusesFaultyQuery(String query) {
        String organisation = query.isEmpty() ? "" : "organisation=" + county;
        for (String path : List.of("/subsidies?", "/subsidies/export?")) {
            int status = as(ORGANISER).get(path + organisation + "&" + query).statusCode();
            assertThat(status).as(path + query).isIn(400, 404, 422);
        }
    }

    @Test
    void exportHasEveryRowAndProvesIt() throws IOException {
        contests.run("UPDATE organisation_copy SET name = '=cmd|''calc''!A1' WHERE id = ?", county);
        Ended contest = contests.ended(county, 10, "INTERMEDIATE");
        contests.run("UPDATE contest SET title = '+技能大赛' WHERE id = ?", contest.contest());
        promotionOf(contest.contest());
        List<String> ids = as(ORGANISER)
                .get("/contests/" + contest.contest() + "/promotion-proposals?limit=200")
                .path("items.id");
        as(ADMINISTRATOR)
                .body("{\"ids\":" + ids.stream().map(id -> '"' + id + '"').toList() + "}")
                .post("/promotion-proposals/grant")
                .then()
                .statusCode(200);
        List<List<String>> rows = export(AUDITOR, "organisation=" + county);
        List<List<String>> payments = rows.subList(1, 16);
        assertThat(rows.get(0)).startsWith("发放编号", "会员编号");
        assertThat(rows.get(16)).isEmpty();
        assertThat(rows.get(17)).startsWith("行数", "15");
        assertThat(rows.get(18).get(0)).isEqualTo("合计（元）");
        BigDecimal sum =
                payments.stream().map(row -> new BigDecimal(row.get(8))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo("8000")
                .isEqualByComparingTo(new BigDecimal(rows.get(18).get(1)));
        assertThat(payments).extracting(row -> row.get(2)).containsOnly("'=cmd|'calc'!A1");
        assertThat(payments).extracting(row -> row.get(3)).containsOnly("'+技能大赛");
        assertThat(payments).extracting(row -> row.get(6)).contains("技师", "高级工", "");
        Set<String> listed = new HashSet<>(
                as(ORGANISER).get("/subsidies?limit=200&organisation=" + county).<List<String>>path("items.id"));
        assertThat(payments.stream().map(row -> row.get(0)).collect(Collectors.toSet()))
                .isEqualTo(listed);
    }

    @Test
    void exportHasThousandsOfRowsAndNoneTwice() throws IOException {
        Ended contest = contests.ended(county, 1, null);
        grant(promotionOf(contest.contest())).then().statusCode(200);
        contests.run("""
                INSERT INTO subsidy SELECT gen_random_uuid(), proposal_id, contest_id, organisation_id, member_id,
                    member_organisation_id, kind, level, trade, date '2100-01-01' + make_interval(months => i), i, granted_at, NULL, NULL, 0
                FROM subsidy, generate_series(1, 12345) AS i WHERE organisation_id = ?""", county);
        List<List<String>> rows = export(ORGANISER, "organisation=" + county);
        assertThat(rows).hasSize(1 + 12_346 + 5);
        assertThat(rows.subList(1, 12_347).stream().map(row -> row.get(0)).distinct())
                .hasSize(12_346);
        assertThat(rows.get(12_348)).startsWith("行数", "12346");
        // 1 + … + 12345 fen, and the 1,000 yuan that were granted.
        assertThat(new BigDecimal(rows.get(12_349).get(1))).isEqualByComparingTo("763056.85");
    }

    @Test
    void exportShowsNothingOfOthers() throws IOException {
        Ended contest = contests.ended(county, 1, null);
        grant(promotionOf(contest.contest())).then().statusCode(200);
        as(NEIGHBOUR).get("/subsidies/export?organisation=" + county).then().statusCode(404);
        UUID other = membership.found(town.east, "TOWNSHIP");
        assertThat(export(ORGANISER, "organisation=" + other).get(2)).startsWith("行数", "0");
        assertThat(export(ORGANISER, "organisation=" + county + "&state=PAID").get(2))
                .startsWith("行数", "0");
    }

    private static List<List<String>> export(String subject, String query) throws IOException {
        Response answer = as(subject).get("/subsidies/export?" + query);
        answer.then().statusCode(200).header("Content-Disposition", equalTo("attachment; filename=\"subsidies.xlsx\""));
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            for (Row row : workbook.getFirstSheet().read()) {
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(row.stream()
                        .map(cell -> cell == null || cell.getText() == null ? "" : cell.getText())
                        .toList());
            }
        }
        return rows;
    }

    private static Response grant(String id) {
        return as(ORGANISER).post("/promotion-proposals/" + id + "/grant");
    }
}
