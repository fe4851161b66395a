package org.guildhall.contest.recognition.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.recognition.certificate.CertificatePage.document;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.FinalContests.Ended;
import org.guildhall.contest.testing.Honours;
import org.guildhall.contest.testing.MembershipServer;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MembershipServer.class)
class CertificateTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    FinalContests contests;

    private UUID county;

    @BeforeEach
    void foundCounty() {
        county = membership.found(town.east, "TOWNSHIP");
    }

    @AfterEach
    void hide() {
        contests.hide();
    }

    /** The first two of five have prizes, and the first three medals. */
    private Ended contest() {
        Ended contest = contests.ended(county, 5, null);
        contests.run("""
                UPDATE project_rules SET document = '{"prizes":[{"title":"一等奖","honour":"技术能手"},{"title":"二等奖"}]}'
                WHERE project_id = ?""", contest.project());
        contests.run(
                "UPDATE result SET prize = '一等奖', prize_amount = 1000000 WHERE entry_id = ?",
                contest.entries().get(0));
        contests.run(
                "UPDATE result SET prize = '二等奖', prize_amount = 500000 WHERE entry_id = ?",
                contest.entries().get(1));
        return contest;
    }

    private String certificateOf(Ended contest, int place) {
        as(ORGANISER)
                .post("/contests/" + contest.contest() + "/certificates")
                .then()
                .statusCode(200);
        return as(ORGANISER)
                .get("/contests/" + contest.contest() + "/certificates")
                .path("items[" + place + "].code");
    }

    @Test
    void listsPrizesByProjectAndRank() {
        Ended contest = contest();
        String path = "/contests/" + contest.contest() + "/prizes";
        as(AUDITOR)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.rank", contains(1, 2, 3))
                .body("items.medal", contains("GOLD", "SILVER", "BRONZE"))
                .body("items.prize", contains("一等奖", "二等奖", null))
                .body("items.honour", contains("技术能手", null, null))
                .body("items.amount", contains(1_000_000, 500_000, null))
                .body("items[0].members", contains(contest.members().get(0).toString()))
                .body("next", nullValue());
        Response page = as(AUDITOR).get(path + "?limit=2");
        as(AUDITOR).get(path + "?limit=2&cursor=" + page.path("next")).then().body("items.rank", contains(3));
        as(NEIGHBOUR).get(path).then().statusCode(404);
        as(contest.members().get(0)).get(path).then().statusCode(403);
    }

    @Test
    void issuesOnceToEachWhoWonSomething() {
        Ended contest = contest();
        String path = "/contests/" + contest.contest() + "/certificates";
        as(NEIGHBOUR).post(path).then().statusCode(404);
        as(ORGANISER)
                .post(path)
                .then()
                .statusCode(200)
                .body("issued", equalTo(3))
                .body("kept", equalTo(0));
        as(ORGANISER)
                .post(path)
                .then()
                .statusCode(200)
                .body("issued", equalTo(0))
                .body("kept", equalTo(3));
        as(AUDITOR).get(path).then().body("items", hasSize(3)).body("items.rank", contains(1, 2, 3));
        List<String> codes = as(AUDITOR).get(path).path("items.code");
        // 26 characters of 5 bits each.
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{26}"));
    }

    @Test
    void honoursOfPrizesComeIntoTheRegister() {
        createType(ORGANISER, county, "技术能手", "SKILLED").then().statusCode(201);
        Ended contest = contest();
        String path = "/contests/" + contest.contest() + "/certificates";
        as(ORGANISER).post(path).then().statusCode(200).body("honours", equalTo(1));
        as(ORGANISER).post(path).then().body("honours", equalTo(0));
        as(AUDITOR)
                .get("/honours?organisation=" + county)
                .then()
                .body("items.memberId", contains(contest.members().get(0).toString()))
                .body("items.state", contains("REGISTERED"))
                .body("items.type.title", contains("技术能手"))
                .body("items.merits", contains("一等奖"));
    }

    @Test
    void honoursOfThoseAboveAreRecommendedToThem() {
        UUID enterprise = membership.found(county, "GRASSROOTS");
        createType(ORGANISER, county, "技术能手", "SKILLED").then().statusCode(201);
        county = enterprise;
        Ended contest = contest();
        as(ORGANISER)
                .post("/contests/" + contest.contest() + "/certificates")
                .then()
                .body("honours", equalTo(1));
        as(AUDITOR)
                .get("/honours?organisation=" + enterprise)
                .then()
                .body("items.state", contains("RECOMMENDED"))
                .body("items.recommendedBy", contains(enterprise.toString()));
    }

    private static Response createType(String subject, UUID organisation, String title, String code) {
        return as(subject)
                .body(Honours.type(organisation, code, "MEMBER").replace("金牌工人", title))
                .post("/honour-types");
    }

    @Test
    void issuesToEveryMemberOfATeamAndNotBeforeTheEnd() {
        FinalContests.Open open = contests.open(county);
        List<UUID> members = membership.join(county, 3);
        UUID entry = open.ranked(members.get(0), 1, 1);
        open.join(entry, members.get(1));
        open.join(entry, members.get(2));
        String path = "/contests/" + open.contest + "/certificates";
        as(ORGANISER).post(path).then().statusCode(409).body("code", equalTo("contest-not-final"));
        open.finish("2026-11-20T00:00:00Z");
        as(ORGANISER).post(path).then().body("issued", equalTo(3));
    }

    @Test
    void anybodyVerifiesByTheCodeAndLearnsNoName() {
        Ended contest = contest();
        String code = certificateOf(contest, 0);
        given().get("/certificates/" + code)
                .then()
                .statusCode(200)
                .body("kind", equalTo("PRIZE"))
                .body("code", equalTo(code))
                .body("holder", nullValue())
                .body("quiz", nullValue())
                .body("periods", nullValue())
                .body("contest", equalTo("职工技能大赛"))
                .body("project", equalTo("低压电气安装"))
                .body("rank", equalTo(1))
                .body("medal", equalTo("GOLD"))
                .body("prize", equalTo("一等奖"))
                .body("honour", equalTo("技术能手"))
                .body("issuer", equalTo("工会"))
                .body("$", not(org.hamcrest.Matchers.hasKey("memberId")));
        given().get("/certificates/{typed}", fullWidth(code.substring(0, 13)) + " － " + code.substring(13))
                .then()
                .statusCode(200)
                .body("code", equalTo(code));
        given().get("/certificates/" + code.replace(code.charAt(0), code.charAt(0) == 'Z' ? 'Y' : 'Z'))
                .then()
                .statusCode(404);
        given().get("/certificates/" + code.toLowerCase(Locale.ROOT) + "x")
                .then()
                .statusCode(404);
    }

    private static String fullWidth(String code) {
        return code.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(letter -> String.valueOf((char) (letter + 0xFEE0)))
                .collect(Collectors.joining());
    }

    @Test
    void holderGetsTheDocumentAndOnlyTheMaskedNameIsKept() throws IOException {
        Ended contest = contest();
        String code = certificateOf(contest, 0);
        UUID holder = contest.members().get(0);
        membership.activate(contest.members());
        Response answer = document(holder, code);
        answer.then().statusCode(200).contentType("application/pdf").header("Cache-Control", "no-store");
        Files.write(Path.of("target", "certificate.pdf"), answer.asByteArray());
        CertificatePage page = CertificatePage.of(answer);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(List.of("获 奖 证 书", MembershipServer.NAME, "职工技能大赛", "一等奖", "技术能手", code))
                .allMatch(page::shows);
        given().get("/certificates/" + code).then().body("holder", equalTo("欧**"));
        assertThat(contests.number(
                        "SELECT count(*) FROM certificate c WHERE c::text LIKE ?", "%" + MembershipServer.NAME + "%"))
                .isZero();
    }

    /** That it was awarded stays a fact that can be verified; whose it is, nobody is told any more. */
    @Test
    void certificateOfWhoWasErasedHasNoName() throws IOException {
        Ended contest = contest();
        String code = certificateOf(contest, 0);
        UUID holder = contest.members().get(0);
        membership.activate(contest.members());
        document(holder, code).then().statusCode(200);
        given().get("/certificates/" + code).then().body("holder", equalTo("欧**"));
        membership.erase(holder, county);
        given().get("/certificates/" + code)
                .then()
                .statusCode(200)
                .body("holder", nullValue())
                .body("rank", equalTo(1));
        document(holder, code).then().statusCode(404);
        as(AUDITOR)
                .get("/contests/" + contest.contest() + "/prizes")
                .then()
                .body("items[0].members", contains(holder.toString()));
    }

    @Test
    void qrCodeLeadsToTheVerification() throws Exception {
        Ended contest = contest();
        String code = certificateOf(contest, 0);
        membership.activate(contest.members());
        CertificatePage page = CertificatePage.of(document(contest.members().get(0), code));
        assertThat(page.qr()).isEqualTo("https://hall.example/contest/certificates/" + code);
    }

    @Test
    void othersDoNotGetTheDocument() {
        Ended contest = contest();
        String code = certificateOf(contest, 0);
        membership.activate(contest.members());
        document(contest.members().get(1), code).then().statusCode(404);
        document(ORGANISER, code).then().statusCode(404);
        given().get("/certificates/" + code + "/document").then().statusCode(401);
        as(contest.members().get(0)).get("/certificates/mine").then().body("items.code", contains(code));
        as(ORGANISER).get("/certificates/mine").then().body("items", hasSize(0));
    }

    @Test
    void saysToTryAgainWhileMembershipIsAway() {
        Ended contest = contest();
        String code = certificateOf(contest, 0);
        UUID holder = contest.members().get(0);
        contests.run("UPDATE member SET subject = ? WHERE id = ?", holder + "-away", holder);
        document(holder + "-away", code)
                .then()
                .statusCode(503)
                .body("code", equalTo("name-unavailable"))
                .header("Retry-After", equalTo("10"))
                .body("detail", not(containsString("localhost")));
        given().get("/certificates/" + code).then().body("holder", nullValue());
    }
}
