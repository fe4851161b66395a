package org.guildhall.contest.judging.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Judging.tasks;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.guildhall.contest.testing.Games;
import org.guildhall.contest.testing.Judging;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class JudgeInvitationTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Games games;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Judging start(int judges, int entrants) {
        return Judging.start(town, Rules.of(judges), membership.join(town.enterprise, entrants));
    }

    private static Response invite(Judging judging, String body) {
        return as(ORGANISER).body(body).post("/projects/" + judging.project + "/judge-invitations");
    }

    private static Response accept(Object subject, String token) {
        return as(subject).body("{\"token\":\"" + token + "\"}").post("/judge-invitations/accept");
    }

    private String ofWest() {
        return "{\"organisationId\":\"" + town.west + "\"}";
    }

    private String stranger() {
        String subject = "invited-" + UUID.randomUUID();
        membership.declareNonMember(subject);
        return subject;
    }

    @Test
    void whoeverAcceptsAnInvitationFirstIsTheJudge() {
        Judging judging = start(1, 2);
        Response made = invite(judging, ofWest());
        made.then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("invitation.state", equalTo("OPEN"))
                .body("invitation.invitedBy", equalTo(ORGANISER));
        String token = made.path("token");
        String judge = stranger();
        accept(judge, token.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("subject", equalTo(judge))
                .body("code", equalTo("J1"))
                .body("organisationId", equalTo(town.west.toString()));
        accept(judge, token).then().statusCode(200).body("code", equalTo("J1"));
        accept(stranger(), token).then().statusCode(409).body("code", equalTo("invitation-over"));
        judging.assign().then().statusCode(200).body("assigned", equalTo(2));
        assertThat(tasks(judge)).hasSize(2);
        Response listed = as(AUDITOR).get("/projects/" + judging.project + "/judge-invitations");
        listed.then().body("items.state", contains("ACCEPTED"));
        assertThat(listed.asString()).doesNotContain(token);
        Response audit = as(AUDITOR).get("/contests/" + judging.contest + "/audit?limit=200");
        audit.then()
                .body(
                        "items.findAll { it.action =~ 'judge-.*' }.action",
                        contains("judge-invited", "judge-appointed", "judge-invitation-accepted"))
                .body("items.findAll { it.action =~ 'judge-.*' }.actor", contains(ORGANISER, judge, judge));
        assertThat(audit.asString()).doesNotContain(token);
        String stored = games.query("SELECT i::text FROM judge_invitation i WHERE project_id = ?", judging.project)
                .get(0);
        // PostgreSQL shows bytes in hexadecimal.
        assertThat(stored)
                .contains(judge)
                .doesNotContain(token, HexFormat.of().formatHex(token.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anInvitationMakesNobodyAJudgeWhoMustNotBeOne() {
        Judging judging = start(1, 1);
        String token = invite(judging, ofWest()).path("token");
        accept(ORGANISER, token).then().statusCode(409).body("code", equalTo("judge-runs-contest"));
        accept("unknown-" + UUID.randomUUID(), token).then().statusCode(409).body("code", equalTo("judge-unlinked"));
        String judge = judgeOf(judging);
        accept(judge, token).then().statusCode(409).body("code", equalTo("judge-appointed"));
        accept(judge, token.substring(1) + (token.endsWith("A") ? "B" : "A"))
                .then()
                .statusCode(404);
        accept(judge, "x").then().statusCode(404);
        as(ORGANISER)
                .get("/projects/" + judging.project + "/judge-invitations")
                .then()
                .body("items.state", contains("OPEN"));
        games.execute("UPDATE contest SET state = 'FINAL' WHERE id = ?", judging.contest);
        accept(stranger(), token).then().statusCode(409).body("code", equalTo("contest-state"));
        invite(judging, "{}").then().statusCode(409);
        games.execute("UPDATE contest SET state = 'CANCELLED' WHERE id = ?", judging.contest);
    }

    /** Who says falsely to be no member would judge colleagues: nobody but they themself tells where they work. */
    @Test
    void anInvitationWithoutAUnionIsForMembersAlone() {
        Judging judging = start(1, 2);
        String token = invite(judging, "{}").path("token");
        String stranger = stranger();
        accept(stranger, token).then().statusCode(409).body("code", equalTo("invitation-for-members"));
        as(ORGANISER).get("/projects/" + judging.project + "/judges").then().body("items", hasSize(0));
        UUID member = membership.join(town.enterprise);
        membership.activate(member, stranger);
        accept(stranger, token).then().statusCode(200).body("organisationId", nullValue());
        // A colleague of all who entered, as is known now.
        judging.assign().then().statusCode(409).body("code", equalTo("panel-too-small"));
    }

    /** They may know who is behind the codes, whatever they are now. */
    @Test
    void whoInvitedIsNoJudgeThoughTheirPositionHasEnded() {
        Judging judging = start(1, 1);
        String former = stranger();
        UUID appointment = membership.appoint(former, "CONTEST_ORGANISER", town.east);
        String invitations = "/projects/" + judging.project + "/judge-invitations";
        String token = as(former).body("{}").post(invitations).path("token");
        membership.dismiss(appointment, former, "CONTEST_ORGANISER", town.east);
        Awaitility.await().until(() -> as(former).get(invitations).statusCode() == 403);
        accept(former, token).then().statusCode(409).body("code", equalTo("judge-runs-contest"));
    }

    private static String judgeOf(Judging judging) {
        judging.appoint("first-" + judging.project, null);
        return "first-" + judging.project;
    }

    @Test
    void anInvitationEndsWithItsTimeOrWhenItIsRevoked() {
        Judging judging = start(1, 1);
        Response revoked = invite(judging, "{}");
        String path = "/judge-invitations/" + revoked.path("invitation.id") + "/revoke";
        as(NEIGHBOUR).post(path).then().statusCode(404);
        as(ORGANISER).post(path).then().statusCode(200).body("state", equalTo("REVOKED"));
        as(ORGANISER).post(path).then().statusCode(409);
        accept(stranger(), revoked.path("token")).then().statusCode(409).body("code", equalTo("invitation-over"));
        Response late = invite(judging, "{\"validDays\":1,\"organisationId\":\"" + town.west + "\"}");
        clock.moveOn(Duration.ofHours(25));
        accept(stranger(), late.path("token")).then().statusCode(409).body("code", equalTo("invitation-over"));
        clock.reset();
        accept(stranger(), late.path("token")).then().statusCode(200);
        invite(judging, "{\"validDays\":61}").then().statusCode(422);
    }
}
