package org.guildhall.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.testing.FinalContests;
import org.guildhall.contest.testing.FinalContests.Ended;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Honours;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Policies;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/two-persons.md, row by row: who took the earlier step, and which of three organisers may take the later one. */
@QuarkusTest
@WithTestResource(TestStack.class)
class TwoPersonsTest {

    private static final String ANNA = "anna";
    private static final String BAI = "bai";
    private static final String CHEN = "chen";
    private static final String DORA = "dora";

    @Inject
    MembershipTopic membership;

    @Inject
    Games games;

    @Inject
    FinalContests contests;

    @Inject
    MovableClock clock;

    private UUID township;

    @BeforeEach
    void appoint() {
        township = membership.found(null, "TOWNSHIP");
        for (String organiser : List.of(ANNA, BAI, CHEN, DORA)) {
            membership.appoint(organiser, "CONTEST_ORGANISER", township);
        }
    }

    @AfterEach
    void reset() {
        clock.reset();
        contests.hide();
    }

    /** The step with who took those before, and who is refused; everybody else may take it, and the first of these does. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "publish what anna marked,                      anna",
        "cancel what nobody marked yet,                 ''",
        "cancel what anna marked,                       anna",
        "apply what anna proposed before publication,   ''",
        "publish what bai re-marked,                    bai",
        "apply what bai proposed after publication,     anna bai",
        "apply what bai proposed and chen decided,      anna bai chen",
        "finalise what bai published,                   bai",
        "finalise what chen re-marked,                  chen",
        "grant the small sum anna proposed,             ''",
        "grant the large sum anna proposed,             anna",
        "decline the large sum anna proposed,           anna",
        "pay the small sum bai granted,                 ''",
        "pay the large sum bai granted,                 bai",
        "cancel the set anna proposed,                  ''",
        "freeze what bai published,                     ''",
        "accept the honour anna recommended,            anna",
        "accept the honour bai accepted on the way,     bai",
        "return the honour anna recommended,            ''",
    })
    void laterStepIsTakenBy(String step, String refused) {
        String path = path(step);
        String body = step.startsWith("decline") || step.startsWith("return") ? "{\"reason\":\"材料不全\"}" : "{}";
        List<String> barred = refused.isEmpty() ? List.of() : List.of(refused.split(" "));
        for (String organiser : barred) {
            as(organiser).body(body).post(path).then().statusCode(409).body("code", equalTo("second-person"));
        }
        String other = List.of(ANNA, BAI, CHEN, DORA).stream()
                .filter(organiser -> !barred.contains(organiser))
                .findFirst()
                .orElseThrow();
        as(other).body(body).post(path).then().statusCode(200);
    }

    private String path(String step) {
        return switch (step) {
            case "publish what anna marked" -> "/contests/" + marked() + "/publish";
            case "cancel what nobody marked yet" -> "/contests/" + running().contest() + "/cancel";
            case "cancel what anna marked" -> "/contests/" + marked() + "/cancel";
            case "apply what anna proposed before publication" ->
                "/remark-sets/" + created(propose(markedGame(), ANNA, "")) + "/apply";
            case "publish what bai re-marked" -> {
                Games.Game game = markedGame();
                apply(created(propose(game, ANNA, "")), BAI);
                yield "/contests/" + game.contest() + "/publish";
            }
            case "apply what bai proposed after publication" ->
                "/remark-sets/" + created(propose(published(), BAI, CAUSE)) + "/apply";
            case "apply what bai proposed and chen decided" -> {
                Games.Game game = published();
                decideTie(game, CHEN);
                yield "/remark-sets/" + created(propose(game, BAI, CAUSE)) + "/apply";
            }
            case "finalise what bai published" -> {
                Games.Game game = published();
                clock.moveOn(Duration.ofDays(7));
                yield "/contests/" + game.contest() + "/finalise";
            }
            case "finalise what chen re-marked" -> {
                Games.Game game = published();
                apply(created(propose(game, BAI, CAUSE)), CHEN);
                clock.moveOn(Duration.ofDays(7));
                yield "/contests/" + game.contest() + "/finalise";
            }
            case "grant the small sum anna proposed" -> "/promotion-proposals/" + proposed("499999") + "/grant";
            case "grant the large sum anna proposed" -> "/promotion-proposals/" + proposed("500000") + "/grant";
            case "decline the large sum anna proposed" -> "/promotion-proposals/" + proposed("500000") + "/decline";
            case "pay the small sum bai granted" -> "/subsidies/" + granted("499999") + "/pay";
            case "pay the large sum bai granted" -> "/subsidies/" + granted("500000") + "/pay";
            case "cancel the set anna proposed" ->
                "/remark-sets/" + created(propose(markedGame(), ANNA, "")) + "/cancel";
            case "freeze what bai published" -> "/contests/" + published().contest() + "/board/freeze";
            case "accept the honour bai accepted on the way" -> "/honours/" + passedOn() + "/accept";
            case "accept the honour anna recommended" -> "/honours/" + recommended() + "/accept";
            case "return the honour anna recommended" -> "/honours/" + recommended() + "/return";
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static final String CAUSE = "\"cause\":\"TRANSCRIPTION_ERROR\",";

    private Games.Game running() {
        Games.Game game = games.start(ANNA, township, township, Games.RULES, 3);
        games.mark(game.stage(), game.entries(), "90", "80", "70");
        return game;
    }

    private Games.Game markedGame() {
        Games.Game game = running();
        as(ANNA).post("/contests/" + game.contest() + "/close-marking").then().statusCode(200);
        return game;
    }

    private UUID marked() {
        return markedGame().contest();
    }

    private Games.Game published() {
        Games.Game game = markedGame();
        as(BAI).body("{}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(200);
        return game;
    }

    private Response propose(Games.Game game, String organiser, String ground) {
        return as(organiser)
                .body("{\"reason\":\"漏判\",%s\"sheets\":[{\"code\":\"%s\",\"judge\":\"J1\",\"marks\":{\"p1\":\"95\"}}]}"
                        .formatted(
                                ground, games.code(game.stage(), game.entries().get(2))))
                .post("/stages/" + game.stage() + "/remark-sets");
    }

    /** Of the last two, who aren't tied before somebody is marked anew. */
    private void decideTie(Games.Game game, String organiser) {
        String codes = games.code(game.stage(), game.entries().get(2)) + "\",\""
                + games.code(game.stage(), game.entries().get(1));
        as(organiser)
                .body("{\"codes\":[\"" + codes + "\"],\"reason\":\"评委会裁定\"}")
                .post("/stages/" + game.stage() + "/jury-decisions")
                .then()
                .statusCode(201);
    }

    private static void apply(UUID set, String organiser) {
        as(organiser).post("/remark-sets/" + set + "/apply").then().statusCode(200);
    }

    private String proposed(String fen) {
        Policies.write(
                ANNA,
                township,
                "2026-01-01",
                "{\"kind\":\"PROMOTION\",\"level\":\"SENIOR\",\"subsidy\":%s}".formatted(fen));
        Ended ended = contests.ended(township, 1, null);
        String path = "/contests/" + ended.contest() + "/promotion-proposals";
        as(ANNA).post(path).then().statusCode(200);
        return as(ANNA).get(path).path("items[0].id");
    }

    private String granted(String fen) {
        as(BAI).post("/promotion-proposals/" + proposed(fen) + "/grant").then().statusCode(200);
        return as(BAI).get("/subsidies?organisation=" + township).path("items[0].id");
    }

    private UUID recommended() {
        return Honours.lyingWith(ANNA, township, membership.found(township, "GROUP"));
    }

    /** Recommended by a group, and let pass by the union between it and the township. */
    private UUID passedOn() {
        UUID honour =
                Honours.lyingWith(ANNA, township, membership.found(membership.found(township, "GRASSROOTS"), "GROUP"));
        as(BAI).post("/honours/" + honour + "/accept").then().statusCode(200).body("state", equalTo("RECOMMENDED"));
        return honour;
    }

    @Test
    void publishedResultIsNotChangedWithoutAGround() {
        Games.Game game = published();
        propose(game, ANNA, "")
                .then()
                .statusCode(422)
                .body("code", equalTo("remark-without-ground"))
                .body("errors[0].pointer", equalTo("/cause"));
    }

    /** What was proposed before the publication and has no ground is no way round it. */
    @Test
    void setFromBeforeThePublicationNeedsAGroundToo() {
        Games.Game game = markedGame();
        UUID set = created(propose(game, ANNA, ""));
        as(BAI).body("{}")
                .post("/contests/" + game.contest() + "/publish")
                .then()
                .statusCode(200);
        as(CHEN).post("/remark-sets/" + set + "/apply").then().statusCode(422);
        as(CHEN).post("/remark-sets/" + set + "/cancel").then().statusCode(200);
    }

    @Test
    void correctedResultsArePublishedForWholeDaysAnew() {
        Games.Game game = published();
        String contest = "/contests/" + game.contest();
        clock.moveOn(Duration.ofDays(5));
        String before = as(ANNA).get(contest).path("publicityUntil");
        apply(created(propose(game, BAI, CAUSE)), CHEN);
        String after = as(ANNA).get(contest).path("publicityUntil");
        assertThat(Duration.between(java.time.Instant.parse(before), java.time.Instant.parse(after)))
                .isEqualTo(Duration.ofDays(5));
        clock.moveOn(Duration.ofDays(2));
        as(ANNA).post(contest + "/finalise").then().statusCode(409).body("code", equalTo("publicity-not-over"));
        as(ANNA).post(contest + "/certificates").then().statusCode(409).body("code", equalTo("contest-not-final"));
        as(game.members().get(0))
                .body("{\"entryId\":\"%s\",\"statement\":\"更正有误\"}"
                        .formatted(game.entries().get(0)))
                .post(contest + "/objections")
                .then()
                .statusCode(201);
    }

    @Test
    void auditShowsBothPersons() {
        Games.Game game = published();
        UUID set = created(propose(game, BAI, CAUSE));
        apply(set, CHEN);
        as(ANNA).get("/contests/" + game.contest() + "/audit?limit=200")
                .then()
                .body("items.find { it.action == 'remark-set-proposed' }.actor", equalTo(BAI))
                .body("items.find { it.action == 'remark-set-applied' }.actor", equalTo(CHEN))
                .body("items.find { it.action == 'remark-set-applied' }.detail.proposedBy", equalTo(BAI))
                .body("items.find { it.action == 'remark-set-applied' }.detail.settledBy", equalTo(CHEN))
                .body("items.find { it.action == 'remark-set-applied' }.detail.cause", equalTo("TRANSCRIPTION_ERROR"))
                .body("items.action", hasItems("publicity-renewed"));
        as(ANNA).get("/remark-sets/" + set)
                .then()
                .body("proposedBy", equalTo(BAI))
                .body("settledBy", equalTo(CHEN));
    }

    /** Hidden days are no publicity: results can't become final behind a freeze, and the days begin when it ends. */
    @Test
    void freezeEatsNoPublicity() {
        Games.Game game = published();
        String contest = "/contests/" + game.contest();
        as(ANNA).post(contest + "/board/freeze").then().statusCode(200);
        clock.moveOn(Duration.ofDays(7));
        as(ANNA).post(contest + "/finalise")
                .then()
                .statusCode(409)
                .body("errors.code", equalTo(List.of("board-frozen")));
        as(ANNA).post(contest + "/board/release").then().statusCode(200);
        as(ANNA).post(contest + "/finalise").then().statusCode(409).body("code", equalTo("publicity-not-over"));
        clock.moveOn(Duration.ofDays(7));
        as(ANNA).post(contest + "/finalise").then().statusCode(200);
    }

    @Test
    void judgeDoesNotApplyWhatChangesTheirMarks() {
        Games.Game game = published();
        UUID set = created(propose(game, BAI, CAUSE));
        String judge = "judge-" + game.project();
        membership.appoint(judge, "CONTEST_ORGANISER", township);
        as(judge)
                .post("/remark-sets/" + set + "/apply")
                .then()
                .statusCode(403)
                .body("code", equalTo("conflict-of-interest"));
    }
}
