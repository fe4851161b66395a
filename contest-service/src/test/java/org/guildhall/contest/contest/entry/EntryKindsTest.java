package org.guildhall.contest.contest.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Api.draft;
import static org.guildhall.contest.testing.Api.enter;
import static org.guildhall.contest.testing.Api.open;
import static org.guildhall.contest.testing.Api.openProject;
import static org.guildhall.contest.testing.Api.project;
import static org.guildhall.contest.testing.Api.rules;
import static org.guildhall.contest.testing.Api.start;
import static org.guildhall.contest.testing.Api.taken;
import static org.guildhall.contest.testing.Api.withdraw;
import static org.guildhall.contest.testing.Town.BELOW;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Rules;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class EntryKindsTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Test
    void teamEntersWithAllItsMembersAndEachOfThemOnce() {
        UUID project = teamProject(2);
        List<UUID> members = membership.join(town.enterprise, 4);
        membership.activate(members);
        UUID entry = created(enterTeam(project, members.subList(0, 2)));
        as(members.get(1))
                .get("/entries/mine")
                .then()
                .body("items.id", contains(entry.toString()))
                .body("items[0].title", equalTo("一队"))
                .body("items[0].members.size()", equalTo(2));
        enterTeam(project, members.subList(1, 3)).then().statusCode(409).body("code", equalTo("already-entered"));
        withdraw(members.get(1), entry).then().statusCode(200);
        created(enterTeam(project, members.subList(1, 3)));
        assertThat(taken(ORGANISER, project)).isEqualTo(1);
    }

    @Test
    void tellsOfEveryMemberOfATeamAtOnceOrAfterWaiting() throws IOException {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, 1, "\"teamSize\":2,\"waitlist\":true");
        open(ORGANISER, contest);
        List<UUID> members = membership.join(town.enterprise, 4);
        UUID first = created(enterTeam(project, members.subList(0, 2)));
        UUID second = created(enterTeam(project, members.subList(2, 4)));
        withdraw(ORGANISER, first).then().statusCode(200);
        for (int team = 0; team < 2; team++) {
            UUID entry = team == 0 ? first : second;
            JsonNode told = Awaitility.await().until(() -> registered(entry), node -> !node.isMissingNode());
            List<String> ids = new ArrayList<>();
            told.path("memberIds").forEach(id -> ids.add(id.textValue()));
            assertThat(ids).containsExactlyInAnyOrder(text(members.get(2 * team)), text(members.get(2 * team + 1)));
            assertThat(ids).contains(told.path("memberId").textValue());
        }
    }

    private static JsonNode registered(UUID entry) throws IOException {
        for (ConsumerRecord<String, byte[]> record : TopicRecords.of("guildhall.contest.v1")) {
            if (record.key().equals(entry.toString())
                    && TopicRecords.header(record, "ce_type").endsWith("entry-registered.v1")) {
                return new ObjectMapper().readTree(record.value());
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void teamHasExactlyItsSize() {
        UUID project = teamProject(2);
        List<UUID> members = membership.join(town.enterprise, 3);
        enterTeam(project, members).then().statusCode(422).body("code", equalTo("team-size"));
        enterTeam(project, List.of(members.get(0), members.get(0)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/members"));
        enter(ORGANISER, project, members.get(0)).then().statusCode(422).body("code", equalTo("team-size"));
        as(ORGANISER)
                .body(team(members.subList(0, 2)).replace("一队", ""))
                .post("/projects/" + project + "/entries")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/title"));
        assertThat(taken(ORGANISER, project)).isZero();
    }

    @Test
    void guestOfAnotherSubtreeIsInvitedByTheHostAlone() {
        UUID project = openProject(ORGANISER, town.east, null);
        UUID stranger = membership.join(town.west);
        String guest = "{\"memberId\":\"%s\",\"guest\":true}".formatted(stranger);
        String path = "/projects/" + project + "/entries";
        as(NEIGHBOUR).body(guest).post(path).then().statusCode(404);
        as(ORGANISER).body(guest).post(path).then().statusCode(201).body("guest", equalTo(true));
        UUID member = membership.join(town.enterprise);
        membership.activate(List.of(member));
        as(member).body("{\"guest\":true}").post(path).then().statusCode(403);
    }

    @Test
    void waitsInLineAndMovesUpInOrder() {
        UUID project = waitlistProject(1);
        List<UUID> members = membership.join(town.enterprise, 4);
        UUID first = created(enter(ORGANISER, project, members.get(0)));
        UUID second = created(enter(ORGANISER, project, members.get(1)));
        UUID third = created(enter(ORGANISER, project, members.get(2)));
        UUID fourth = created(enter(ORGANISER, project, members.get(3)));
        as(ORGANISER)
                .get("/projects/" + project + "/entries")
                .then()
                .body("items.status", contains("REGISTERED", "WAITLISTED", "WAITLISTED", "WAITLISTED"))
                .body("items.waitlistPlace", contains(null, 1, 2, 3));
        withdraw(ORGANISER, second).then().statusCode(200);
        assertThat(statusOf(third)).isEqualTo("WAITLISTED");
        withdraw(ORGANISER, first).then().statusCode(200);
        assertThat(statusOf(third)).isEqualTo("REGISTERED");
        assertThat(statusOf(fourth)).isEqualTo("WAITLISTED");
        enter(ORGANISER, project, members.get(3)).then().statusCode(409).body("code", equalTo("already-entered"));
        disqualify(third, "替考").then().statusCode(200);
        assertThat(statusOf(fourth)).isEqualTo("REGISTERED");
        assertThat(taken(ORGANISER, project)).isEqualTo(1);
    }

    @Test
    void disqualifiesWithAReasonAndForGood() {
        UUID project = openProject(ORGANISER, town.east, 5);
        UUID member = membership.join(town.enterprise);
        UUID entry = created(enter(ORGANISER, project, member));
        disqualify(entry, "").then().statusCode(422).body("errors.pointer", hasItem("/reason"));
        disqualify(entry, "替考")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISQUALIFIED"))
                .body("reason", equalTo("替考"));
        enter(ORGANISER, project, member).then().statusCode(409).body("code", equalTo("already-entered"));
        disqualify(entry, "替考").then().statusCode(409).body("code", equalTo("entry-status"));
        withdraw(ORGANISER, entry).then().statusCode(409).body("code", equalTo("entry-status"));
    }

    @ParameterizedTest
    @CsvSource({
        "check-in,  check-in,   409, CHECKED_IN",
        "check-in,  absence,    200, ABSENT",
        "absence,   check-in,   200, CHECKED_IN",
        "absence,   absence,    409, ABSENT",
        "check-in,  withdraw,   200, WITHDRAWN",
        "withdraw,  check-in,   409, WITHDRAWN",
        "absence,   withdraw,   409, ABSENT",
    })
    void followsTheTableOfStatuses(String first, String second, int status, String result) {
        UUID project = openProject(ORGANISER, town.east, 5);
        UUID entry = created(enter(ORGANISER, project, membership.join(town.enterprise)));
        as(ORGANISER).post("/entries/" + entry + "/" + first).then().statusCode(200);
        as(ORGANISER).post("/entries/" + entry + "/" + second).then().statusCode(status);
        assertThat(statusOf(entry)).isEqualTo(result);
    }

    @Test
    void checksManyInAndAnswersEachOnItsOwn() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, null);
        UUID neighbouring = project(ORGANISER, contest, null);
        rules(ORGANISER, project, Rules.of(1));
        rules(ORGANISER, neighbouring, Rules.of(1));
        open(ORGANISER, contest);
        List<UUID> members = membership.join(town.enterprise, 4);
        List<UUID> entries = members.stream()
                .map(member -> created(enter(ORGANISER, project, member)))
                .toList();
        UUID elsewhere = created(enter(ORGANISER, neighbouring, members.get(0)));
        as(ORGANISER).post("/entries/" + entries.get(1) + "/absence").then().statusCode(200);
        withdraw(ORGANISER, entries.get(2)).then().statusCode(200);
        List<UUID> asked = List.of(entries.get(0), entries.get(1), entries.get(2), elsewhere, entries.get(0));
        checkIn(BELOW, project, asked).then().statusCode(404);
        checkIn(ORGANISER, project, asked)
                .then()
                .statusCode(200)
                .body("checkedIn", equalTo(2))
                .body("refused", equalTo(3))
                .body("rows.entryId", equalTo(asked.stream().map(UUID::toString).toList()))
                .body("rows.checkedIn", contains(true, true, false, false, false))
                .body("rows.code", contains(null, null, "entry-status", "not-found", "entry-status"))
                .body("rows[2].detail", equalTo("The entry is WITHDRAWN; this cannot be done now."));
        assertThat(entries.stream().map(EntryKindsTest::statusOf).toList())
                .containsExactly("CHECKED_IN", "CHECKED_IN", "WITHDRAWN", "REGISTERED");
        assertThat(statusOf(elsewhere)).isEqualTo("REGISTERED");
        as(ORGANISER).post("/projects/" + neighbouring + "/absences").then().statusCode(200);
        as(ORGANISER).post("/projects/" + project + "/absences").then().body("absent", equalTo(1));
    }

    private static Response checkIn(String organiser, UUID project, List<UUID> entries) {
        String ids = entries.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return as(organiser).body("{\"entryIds\":[" + ids + "]}").post("/projects/" + project + "/check-ins");
    }

    @Test
    void tableCoversEveryStatus() {
        assertThat(EntryStatus.TRANSITIONS.keySet()).containsExactlyInAnyOrder(EntryStatus.values());
    }

    @Test
    void withdrawsWhileTheContestRunsAndIsNotReplaced() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, 1, "\"waitlist\":true");
        rules(ORGANISER, project, Rules.of(1));
        open(ORGANISER, contest);
        UUID entry = created(enter(ORGANISER, project, membership.join(town.enterprise)));
        UUID waiting = created(enter(ORGANISER, project, membership.join(town.enterprise)));
        start(ORGANISER, contest);
        withdraw(ORGANISER, entry).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        assertThat(statusOf(waiting)).isEqualTo("WAITLISTED");
        as(ORGANISER).post("/entries/" + waiting + "/check-in").then().statusCode(409);
    }

    @Test
    void organisationEntersItsMembersInBulkWithAnOutcomePerRow() {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, 2, "\"waitlist\":true");
        open(ORGANISER, contest);
        List<UUID> own = membership.join(town.enterprise, 4);
        membership.deactivate(own.get(1));
        UUID stranger = membership.join(town.east);
        List<UUID> rows = List.of(own.get(0), own.get(1), own.get(2), own.get(0), stranger, own.get(3));
        Response answer = bulk(BELOW, project, town.enterprise, rows);
        answer.then()
                .statusCode(200)
                .body("registered", equalTo(2))
                .body("waitlisted", equalTo(1))
                .body("refused", equalTo(3))
                .body("rows.row", contains(0, 1, 2, 3, 4, 5))
                .body("rows.status", contains("REGISTERED", null, "REGISTERED", null, null, "WAITLISTED"))
                .body("rows.code", contains(null, "member-not-active", null, "already-entered", "member-unknown", null))
                .body("rows[1].detail", startsWith("Only members with a live membership can take part"));
        as(ORGANISER)
                .get("/projects/" + project + "/entries")
                .then()
                .body("items.memberId", contains(text(own.get(0)), text(own.get(2)), text(own.get(3))));
        assertThat(taken(ORGANISER, project)).isEqualTo(2);
    }

    @Test
    void officerEntersInBulkOnlyForTheirOwnOrganisation() {
        UUID project = openProject(ORGANISER, town.east, null);
        List<UUID> members = membership.join(town.enterprise, 1);
        bulk(BELOW, project, town.east, members).then().statusCode(404);
        bulk(NEIGHBOUR, project, town.enterprise, members).then().statusCode(404);
        bulk(NEIGHBOUR, project, town.west, members).then().statusCode(404);
        bulk(ORGANISER, project, town.east, members).then().statusCode(200).body("registered", equalTo(1));
        UUID draft = project(ORGANISER, draft(ORGANISER, town.east), null);
        bulk(BELOW, draft, town.enterprise, members).then().statusCode(404);
    }

    private UUID teamProject(int size) {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, 10, "\"teamSize\":" + size);
        open(ORGANISER, contest);
        return project;
    }

    private UUID waitlistProject(int capacity) {
        UUID contest = draft(ORGANISER, town.east);
        UUID project = project(ORGANISER, contest, capacity, "\"waitlist\":true");
        open(ORGANISER, contest);
        return project;
    }

    private static Response enterTeam(UUID project, List<UUID> members) {
        return as(ORGANISER).body(team(members)).post("/projects/" + project + "/entries");
    }

    private static String team(List<UUID> members) {
        String ids = members.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return "{\"title\":\"一队\",\"members\":[" + ids + "]}";
    }

    private static Response bulk(String officer, UUID project, UUID organisation, List<UUID> members) {
        String rows =
                members.stream().map(id -> "{\"memberId\":\"" + id + "\"}").collect(Collectors.joining(","));
        return as(officer)
                .body("{\"organisationId\":\"%s\",\"entries\":[%s]}".formatted(organisation, rows))
                .post("/projects/" + project + "/entries/bulk");
    }

    private static Response disqualify(UUID entry, String reason) {
        return as(ORGANISER).body("{\"reason\":\"" + reason + "\"}").post("/entries/" + entry + "/disqualify");
    }

    private static String statusOf(UUID entry) {
        return as(ORGANISER).get("/entries/" + entry).path("status");
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
