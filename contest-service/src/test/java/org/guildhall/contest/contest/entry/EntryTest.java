package org.guildhall.contest.contest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.contest;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.draft;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Api.enterOneself;
import static org.guildhall.contest.testing.Api.open;
import static org.guildhall.contest.testing.Api.openProject;
import static org.guildhall.contest.testing.Api.project;
import static org.guildhall.contest.testing.Api.taken;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.BELOW;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.MovableClock;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EntryTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void organiserEntersMemberOfSubtree() {
        UUID project = openProject(ORGANISER, town.east, 10);
        UUID member = membership.join(town.enterprise);
        Response answer = enter(ORGANISER, project, member);
        UUID entry = created(answer);
        answer.then()
                .header("Location", endsWith("/entries/" + entry))
                .body("projectId", equalTo(project.toString()))
                .body("memberId", equalTo(member.toString()))
                .body("memberOrganisationId", equalTo(town.enterprise.toString()))
                .body("status", equalTo("REGISTERED"))
                .body("registeredAt", notNullValue())
                .body("withdrawnAt", nullValue());
        as(AUDITOR).get("/entries/" + entry).then().statusCode(200).body(equalTo(answer.asString()));
        as(ORGANISER).get("/projects/" + project + "/entries").then().body("items.id", contains(entry.toString()));
        assertThat(taken(ORGANISER, project)).isEqualTo(1);
    }

    @Test
    void memberEntersThemselves() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID member = activeMember(town.enterprise);
        UUID entry = created(enterOneself(member, project));
        as(member).get("/entries/" + entry).then().statusCode(200).body("memberId", equalTo(member.toString()));
        as(member).get("/entries/mine").then().statusCode(200).body("items.id", contains(entry.toString()));
    }

    @Test
    void memberIsNobodyBeforeActivation() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID member = membership.join(town.enterprise);
        enterOneself(member, project).then().statusCode(403).body("code", equalTo("not-a-member"));
        as(member).get("/entries/mine").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void memberDoesNotEnterOthers() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID member = activeMember(town.enterprise);
        UUID other = membership.join(town.enterprise);
        enter(member.toString(), project, other).then().statusCode(403);
        enter("nobody", project, other).then().statusCode(404);
    }

    @Test
    void rejectsMemberOfAnotherSubtree() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID stranger = activeMember(town.west);
        enter(ORGANISER, project, stranger)
                .then()
                .statusCode(422)
                .body("code", equalTo("member-unknown"))
                .body("errors[0].pointer", equalTo("/memberId"));
        enterOneself(stranger, project).then().statusCode(404);
        as(stranger).get("/projects/" + project).then().statusCode(404);
    }

    @Test
    void rejectsMemberAboveTheContestsOrganisation() {
        UUID project = openProject(ORGANISER, town.enterprise, null);
        UUID above = activeMember(town.east);
        enter(ORGANISER, project, above).then().statusCode(422).body("code", equalTo("member-unknown"));
        enterOneself(above, project).then().statusCode(404);
    }

    @Test
    void rejectsUnknownMember() {
        UUID project = openProject(ORGANISER, town.east, null);
        enter(ORGANISER, project, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("member-unknown"))
                .body("title", equalTo("No such member"));
    }

    @Test
    void rejectsMemberWhoIsNotActive() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID member = activeMember(town.enterprise);
        membership.deactivate(member);
        enter(ORGANISER, project, member).then().statusCode(422).body("code", equalTo("member-not-active"));
        enterOneself(member, project).then().statusCode(422).body("code", equalTo("member-not-active"));
    }

    @Test
    void rejectsOrganiserOfAnotherSubtree() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID member = membership.join(town.enterprise);
        enter(NEIGHBOUR, project, member).then().statusCode(404);
        enter(BELOW, project, member).then().statusCode(404);
        enter(AUDITOR, project, member).then().statusCode(403);
    }

    @Test
    void rejectsSecondEntryInTheSameProject() {
        UUID contest = draft(ORGANISER, town.east);
        UUID first = project(ORGANISER, contest, 1);
        UUID second = project(ORGANISER, contest, 1);
        open(ORGANISER, contest);
        UUID member = activeMember(town.enterprise);
        created(enter(ORGANISER, first, member));
        enterOneself(member, first).then().statusCode(409).body("code", equalTo("already-entered"));
        created(enterOneself(member, second));
    }

    @Test
    void rejectsEntryWhileDraft() {
        UUID project = project(ORGANISER, draft(ORGANISER, town.east), null);
        UUID member = activeMember(town.enterprise);
        enter(ORGANISER, project, member).then().statusCode(409).body("code", equalTo("contest-not-open"));
        enterOneself(member, project).then().statusCode(404);
    }

    @Test
    void rejectsEntryAfterCancellation() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, null);
        open(ORGANISER, contest);
        as(ORGANISER).post("/contests/" + contest + "/cancel").then().statusCode(200);
        UUID member = activeMember(town.enterprise);
        enterOneself(member, project).then().statusCode(409).body("code", equalTo("contest-not-open"));
    }

    @Test
    void rejectsEntryBeforeTheWindow() {
        UUID contest = created(as(ORGANISER)
                .body(contest(town.east, Instant.parse("2199-12-01T00:30:00Z"), Instant.parse("2199-12-31T00:00:00Z")))
                .post("/contests"));
        UUID project = project(ORGANISER, contest, null);
        open(ORGANISER, contest);
        enter(ORGANISER, project, membership.join(town.east))
                .then()
                .statusCode(409)
                .body("code", equalTo("entry-not-begun"))
                .body("detail", containsString("2199-12-01 08:30"));
    }

    @Test
    void rejectsEntryAfterTheWindow() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID member = membership.join(town.east);
        clock.moveOn(Duration.ofHours(2));
        enter(ORGANISER, project, member).then().statusCode(409).body("code", equalTo("entry-closed"));
    }

    @Test
    void rejectsEntryBeyondCapacityUntilSomebodyWithdraws() {
        UUID project = openProject(ORGANISER, town.east, 1);
        List<UUID> members = membership.join(town.enterprise, 2);
        membership.activate(members);
        UUID entry = created(enterOneself(members.get(0), project));
        enterOneself(members.get(1), project).then().statusCode(409).body("code", equalTo("project-full"));
        enterOneself(members.get(0), project).then().statusCode(409).body("code", equalTo("already-entered"));
        withdraw(members.get(0), entry)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnAt", notNullValue());
        created(enterOneself(members.get(1), project));
        enterOneself(members.get(0), project).then().statusCode(409).body("code", equalTo("project-full"));
    }

    @Test
    void reentryAfterWithdrawalIsANewEntry() {
        UUID project = openProject(ORGANISER, town.east, 1);
        UUID member = activeMember(town.enterprise);
        UUID first = created(enterOneself(member, project));
        withdraw(member, first).then().statusCode(200);
        UUID second = created(enterOneself(member, project));
        as(member).get("/entries/mine").then().body("items.id", contains(second.toString(), first.toString()));
        as(ORGANISER)
                .get("/projects/" + project + "/entries")
                .then()
                .body("items.id", contains(first.toString(), second.toString()))
                .body("items.status", contains("WITHDRAWN", "REGISTERED"));
    }

    @Test
    void withdrawsOnlyOnce() {
        UUID project = openProject(ORGANISER, town.east, 5);
        UUID entry = created(enter(ORGANISER, project, membership.join(town.enterprise)));
        withdraw(ORGANISER, entry).then().statusCode(200);
        withdraw(ORGANISER, entry).then().statusCode(409).body("code", equalTo("entry-withdrawn"));
        assertThat(taken(ORGANISER, project)).isZero();
    }

    @Test
    void withdrawsAfterTheWindowButNotAfterCancellation() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, null);
        open(ORGANISER, contest);
        List<UUID> members = membership.join(town.enterprise, 2);
        UUID first = created(enter(ORGANISER, project, members.get(0)));
        UUID second = created(enter(ORGANISER, project, members.get(1)));
        clock.moveOn(Duration.ofHours(2));
        withdraw(ORGANISER, first).then().statusCode(200);
        as(ORGANISER).post("/contests/" + contest + "/cancel").then().statusCode(200);
        withdraw(ORGANISER, second).then().statusCode(409).body("code", equalTo("contest-state"));
    }

    @Test
    void othersNeitherSeeNorWithdrawAnEntry() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID entry = created(enter(ORGANISER, project, membership.join(town.enterprise)));
        UUID colleague = activeMember(town.enterprise);
        for (Object other : List.of(NEIGHBOUR, BELOW, colleague, "nobody")) {
            as(other).get("/entries/" + entry).then().statusCode(404);
            withdraw(other, entry).then().statusCode(404);
        }
        withdraw(AUDITOR, entry).then().statusCode(404);
        as(NEIGHBOUR).get("/projects/" + project + "/entries").then().statusCode(404);
        as(colleague).get("/projects/" + project + "/entries").then().statusCode(403);
    }

    @Test
    void sameIdempotencyKeyEntersOnce() {
        UUID project = openProject(ORGANISER, town.east, 5);
        UUID member = activeMember(town.enterprise);
        String key = UUID.randomUUID().toString();
        String path = "/projects/" + project + "/entries";
        Response first = as(member).header("Idempotency-Key", key).body("{}").post(path);
        Response again = as(member).header("Idempotency-Key", key).body("{}").post(path);
        assertThat(created(again)).isEqualTo(created(first));
        assertThat(taken(ORGANISER, project)).isEqualTo(1);
    }

    private UUID activeMember(UUID organisation) {
        UUID member = membership.join(organisation);
        membership.activate(List.of(member));
        return member;
    }
}
