package org.guildhall.contest.recognition.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.contest.recognition.certificate.CertificatePage.document;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Quizzes.attempts;
import static org.guildhall.contest.testing.Quizzes.play;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.MembershipServer;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Quizzes;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MembershipServer.class)
class ParticipationCertificateTest {

    private static final String TWICE = attempts(2, 2, 600, 0);
    private static final Duration FIRST_LASTS = Duration.ofHours(1);
    private static final Duration SECOND_LASTS = Duration.ofHours(3);

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Quizzes quizzes;

    @Inject
    MovableClock clock;

    @Inject
    FinalContests database;

    private UUID member;
    private UUID quiz;
    private UUID first;
    private UUID second;

    /** A quiz of two periods, both open, of which the first ends in an hour and the second two hours later. */
    @BeforeEach
    void holdQuiz() {
        member = join(town.enterprise);
        quiz = Quizzes.draft(ORGANISER, town.east);
        first = addPeriod(FIRST_LASTS);
        second = addPeriod(SECOND_LASTS);
        as(ORGANISER).post("/quizzes/" + quiz + "/publish").then().statusCode(200);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private UUID addPeriod(Duration lasts) {
        String wish = quizzes.period(TWICE, "", "[]")
                .replaceFirst(
                        "\"closesAt\":\"[^\"]*\"",
                        "\"closesAt\":\"" + Instant.now().plus(lasts) + "\"");
        return created(as(ORGANISER).body(wish).post("/quizzes/" + quiz + "/periods"));
    }

    private UUID join(UUID organisation) {
        UUID joined = membership.join(organisation);
        membership.activate(List.of(joined));
        return joined;
    }

    private Response fetch(Object subject) {
        return as(subject).post("/quizzes/" + quiz + "/certificates/mine");
    }

    private static String code(Response certificate) {
        return certificate.then().statusCode(201).extract().path("code");
    }

    /** The certificate of somebody who took part in the first period, which is over. */
    private String codeOf(UUID entrant) {
        play(entrant, first, 3).then().statusCode(200);
        clock.moveOn(FIRST_LASTS);
        return code(fetch(entrant));
    }

    @Test
    void whoeverTookPartHasIt() {
        play(member, first, 15).then().statusCode(200);
        play(member, first, 3).then().statusCode(200);
        play(member, second, 0).then().statusCode(200);
        clock.moveOn(FIRST_LASTS);
        fetch(member).then().statusCode(409).body("code", equalTo("participation-not-over"));
        clock.moveOn(SECOND_LASTS);
        Response certificate = fetch(member);
        String code = code(certificate);
        certificate
                .then()
                .header("Location", endsWith("/certificates/" + code))
                .body("kind", equalTo("PARTICIPATION"))
                .body("quiz", equalTo("安全知识答题"))
                .body("periods", equalTo(2))
                .body("issuer", equalTo("工会"));
        assertThat(certificate.<Map<String, Object>>path("$"))
                .as("what is of prizes alone, and the name before the document was fetched")
                .extractingByKeys("contest", "project", "trade", "rank", "medal", "prize", "honour", "holder")
                .containsOnlyNulls();
        fetch(member).then().statusCode(200).body("code", equalTo(code)).body("periods", equalTo(2));
        as(member).get("/certificates/mine").then().body("items.code", contains(code));
    }

    /** Which periods are over is seen from the clock, so {@code wait} lets both end. */
    @ParameterizedTest
    @CsvSource({
        "start,             404, not-found",
        "play,              409, participation-not-over",
        "wait,              404, not-found",
        "wait practise,     404, not-found",
        "play cancel,       409, quiz-cancelled",
        "play cancel wait,  409, quiz-cancelled",
        "cancel wait,       404, not-found",
        "play wait,         201,",
        "play wait practise,201,",
        "play freeze wait,  201,",
    })
    void comesAfterTheEndToThoseWhoFinishedWhatCounts(String steps, int status, String problem) {
        for (String step : steps.split(" ", -1)) {
            take(step);
        }
        Response answer = fetch(member);
        answer.then().statusCode(status);
        assertThat(answer.<Integer>path("periods")).isEqualTo(status == 201 ? 1 : null);
        if (problem != null) {
            answer.then().body("code", equalTo(problem));
        }
    }

    private void take(String step) {
        switch (step) {
            case "start" -> Quizzes.started(member, first);
            case "play" -> play(member, first, 3).then().statusCode(200);
            case "practise" -> practise();
            case "cancel" ->
                as(ORGANISER).post("/quizzes/" + quiz + "/cancel").then().statusCode(200);
            case "freeze" ->
                as(ORGANISER)
                        .post("/quizzes/" + quiz + "/standing/freeze")
                        .then()
                        .statusCode(200);
            case "wait" -> clock.moveOn(SECOND_LASTS);
            default -> throw new IllegalArgumentException(step);
        }
    }

    /** In the other period, where it must not pass for having taken part. */
    private void practise() {
        UUID attempt = created(as(member).body("{}").post("/quiz-periods/" + second + "/practice-attempts"));
        Quizzes.finish(member, attempt).then().statusCode(200).body("practice", equalTo(true));
    }

    @Test
    void othersHaveNoneOfIt() {
        codeOf(member);
        for (Object other : List.of(join(town.enterprise), join(town.west))) {
            fetch(other).then().statusCode(404).body("code", equalTo("not-found"));
        }
        for (String unlinked : List.of(ORGANISER, NEIGHBOUR)) {
            fetch(unlinked).then().statusCode(403).body("code", equalTo("not-a-member"));
        }
        given().post("/quizzes/" + quiz + "/certificates/mine").then().statusCode(401);
        for (UUID unknown : List.of(UUID.randomUUID(), Quizzes.draft(ORGANISER, town.east))) {
            as(member).post("/quizzes/" + unknown + "/certificates/mine").then().statusCode(404);
        }
    }

    @Test
    void periodPlayedSinceIsCountedOnTheSameOne() {
        String code = codeOf(member);
        play(member, second, 1).then().statusCode(200);
        fetch(member).then().statusCode(200).body("code", equalTo(code)).body("periods", equalTo(1));
        clock.moveOn(SECOND_LASTS);
        given().get("/certificates/" + code).then().body("periods", equalTo(1));
        fetch(member).then().statusCode(200).body("code", equalTo(code)).body("periods", equalTo(2));
        given().get("/certificates/" + code).then().body("periods", equalTo(2));
    }

    @Test
    void staysWhenTheQuizIsCancelledLater() {
        String code = codeOf(member);
        take("cancel");
        fetch(member).then().statusCode(200).body("code", equalTo(code));
        given().get("/certificates/" + code).then().statusCode(200);
    }

    /** It is for having taken part, whatever else the quiz would show them now. */
    @Test
    void whoeverMovedAwaySinceHasItToo() {
        play(member, first, 3).then().statusCode(200);
        database.run("UPDATE member SET organisation_id = ? WHERE id = ?", town.west, member);
        clock.moveOn(FIRST_LASTS);
        as(member).get("/quizzes/" + quiz).then().statusCode(404);
        code(fetch(member));
    }

    @Test
    void isIssuedOnceHoweverOftenItIsAskedForAtOnce() throws Exception {
        play(member, first, 3).then().statusCode(200);
        clock.moveOn(FIRST_LASTS);
        List<Response> answers = Race.run(Collections.nCopies(8, () -> fetch(member)));
        assertThat(answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())))
                .isEqualTo(Map.of(201, 1L, 200, 7L));
        assertThat(answers.stream().map(answer -> answer.<String>path("code")).distinct())
                .hasSize(1);
        assertThat(database.number("SELECT count(*) FROM certificate WHERE quiz_id = ?", quiz))
                .isEqualTo(1);
    }

    @Test
    void officersOfTheQuizListWhoHasIt() {
        UUID another = join(town.east);
        play(another, first, 3).then().statusCode(200);
        String mine = codeOf(member);
        String others = code(fetch(another));
        String path = "/quizzes/" + quiz + "/certificates";
        for (String officer : List.of(ORGANISER, AUDITOR)) {
            as(officer)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("items.code", contains(mine, others))
                    .body("next", nullValue());
        }
        Response page = as(ORGANISER).get(path + "?limit=1");
        page.then().body("items.code", contains(mine));
        as(ORGANISER)
                .get(path + "?limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.code", contains(others))
                .body("next", nullValue());
        as(NEIGHBOUR).get(path).then().statusCode(404);
        as(member).get(path).then().statusCode(403);
    }

    @Test
    void holderPrintsItAndOthersSeeTheMaskedName() throws Exception {
        String code = codeOf(member);
        given().get("/certificates/" + code).then().statusCode(200).body("holder", nullValue());
        CertificatePage page = CertificatePage.of(document(member, code));
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.title()).isEqualTo("参与证书");
        assertThat(List.of("参 与 证 书", MembershipServer.NAME, "安全知识答题", "共完成 1 个场次的答题", "工会", code))
                .allMatch(page::shows);
        assertThat(List.of("获 奖", "名次", "得分", "null")).noneMatch(page::shows);
        assertThat(page.qr()).isEqualTo("https://hall.example/contest/certificates/" + code);
        Response verified = given().get("/certificates/" + code);
        verified.then().body("holder", equalTo("欧**")).body("kind", equalTo("PARTICIPATION"));
        assertThat(verified.asString()).doesNotContain(MembershipServer.NAME, member.toString());
        assertThat(database.number(
                        "SELECT count(*) FROM certificate c WHERE c::text LIKE ?", "%" + MembershipServer.NAME + "%"))
                .isZero();
    }

    @Test
    void othersDoNotGetTheDocument() {
        String code = codeOf(member);
        for (Object other : List.of(join(town.enterprise), ORGANISER, NEIGHBOUR)) {
            document(other, code).then().statusCode(404);
            as(other).get("/certificates/mine").then().body("items", hasSize(0));
        }
        given().get("/certificates/" + code + "/document").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind = 'PRIZE'",
                "kind = 'OTHER'",
                "quiz_id = NULL",
                "periods = NULL",
                "periods = 0",
                "rank = 1",
                "prize = '一等奖'",
                "contest_id = gen_random_uuid()",
            })
    void storageKeepsTheKindsApart(String change) {
        String code = codeOf(member);
        assertThatThrownBy(() -> database.run("UPDATE certificate SET " + change + " WHERE code = ?", code))
                .rootCause()
                .hasMessageContaining("certificate_");
    }
}
