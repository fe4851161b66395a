package org.guildhall.membership.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.EventStream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.testing.ContestTopic;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.MovableClock;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class NoticeTest {

    private static final People PEOPLE = new People(62);

    private final ContestTopic contests = new ContestTopic();
    private final UUID contest = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();

    @Inject
    DataSource dataSource;

    @Inject
    NoticeKeeping keeping;

    @Inject
    MovableClock clock;

    @AfterEach
    void close() {
        clock.reset();
        contests.close();
    }

    private static Member member() {
        return Member.joining(organisation(null, "CITY"), PEOPLE.next()).activate();
    }

    private void tell(String name, UUID entry, int version, String more) {
        contests.tell(name, entry, version, """
                {"entryId":"%s","projectId":"%s","contestId":"%s"%s}""".formatted(entry, project, contest, more));
    }

    private void register(UUID entry, int version, Member... members) {
        String ids =
                String.join("\",\"", List.of(members).stream().map(Member::id).toList());
        tell("entry-registered", entry, version, """
                ,"memberId":"%s","memberIds":["%s"]""".formatted(members[0].id(), ids));
    }

    private static List<String> kinds(Member member) {
        return member.get("/notices").path("items.kind");
    }

    private static void awaitKinds(Member member, String... kinds) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(kinds(member)).containsExactly(kinds));
    }

    private void run(String statement, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, id);
            prepared.executeUpdate();
        }
    }

    private long heardVersion(UUID aggregate) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(
                        "SELECT coalesce(max(version), 0) FROM consumed_version WHERE aggregate_id = ?")) {
            prepared.setObject(1, aggregate);
            ResultSet row = prepared.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void makesOneNoticeOfAnEventHoweverOftenAndInWhateverOrderItComes() throws SQLException {
        Member member = member();
        UUID entry = UUID.randomUUID();
        register(entry, 1, member);
        register(entry, 1, member);
        tell("entry-withdrawn", entry, 3, ",\"memberId\":\"" + member.id() + "\"");
        tell("entry-waitlisted", entry, 2, ",\"memberId\":\"" + member.id() + "\"");
        register(entry, 1, member);
        tell("entry-status-changed", entry, 4, ",\"status\":\"CHECKED_IN\"");
        tell("entry-status-changed", entry, 5, ",\"status\":\"DISQUALIFIED\"");
        awaitKinds(member, "ENTRY_DISQUALIFIED", "ENTRY_WITHDRAWN", "ENTRY_REGISTERED");
        // As after a restore: the inbox doesn't remember, and all of it comes once more.
        run("DELETE FROM consumed_version WHERE aggregate_id = ?", entry);
        register(entry, 1, member);
        tell("entry-status-changed", entry, 5, ",\"status\":\"DISQUALIFIED\"");
        tell("entry-status-changed", entry, 6, ",\"status\":\"DISQUALIFIED\"");
        awaitKinds(member, "ENTRY_DISQUALIFIED", "ENTRY_DISQUALIFIED", "ENTRY_WITHDRAWN", "ENTRY_REGISTERED");
    }

    @Test
    void tellsMembersWhatBecameOfTheUnionsTheyAppliedFor() {
        Member member = member();
        String refused = applyToFound(member);
        post(ADMINISTRATOR, refused + "/refuse", Map.of("reason", "TOO_FEW"))
                .then()
                .statusCode(200);
        // Facts of two applications may be heard in either order.
        awaitKinds(member, "FOUNDING_REFUSED");
        String founded = applyToFound(member);
        post(ADMINISTRATOR, founded + "/approve").then().statusCode(200);
        awaitKinds(member, "FOUNDING_APPROVED", "FOUNDING_REFUSED");
        member.get("/notices")
                .then()
                .body("items[0].about.foundingApplicationId", equalTo(founded.replaceFirst(".*/", "")))
                .body("items[1].title", equalTo("建会申请未获批准"))
                .body("items[1].text", equalTo("您的建会申请未获批准：人数不足。"));
    }

    private static String applyToFound(Member member) {
        Response applied = member.signedIn()
                .body(Targets.founding(organisation(null, "TOWNSHIP"), "测试单位"))
                .post("/founding-applications");
        return "/founding-applications/" + text(applied, "/id");
    }

    @Test
    void isReadInTheLanguageAskedForWithTheNamesOfToday() {
        Member member = member();
        UUID entry = UUID.randomUUID();
        register(entry, 1, member);
        awaitKinds(member, "ENTRY_REGISTERED");
        member.get("/notices")
                .then()
                .header("Cache-Control", containsString("no-store"))
                .body("items[0].title", equalTo("报名成功"))
                .body("items[0].text", equalTo("您已报名竞赛，赛项：所报赛项。"))
                .body("items[0].about.entryId", equalTo(entry.toString()))
                .body("items[0].about.contestId", equalTo(contest.toString()))
                .body("next", nullValue());
        contests.tell("contest-created", contest, 1, "{\"contestId\":\"%s\",\"title\":\"旧名\"}".formatted(contest));
        contests.tell("contest-changed", contest, 2, "{\"contestId\":\"%s\",\"title\":\"技能月\"}".formatted(contest));
        contests.tell("project-added", project, 1, "{\"projectId\":\"%s\",\"title\":\"电气\"}".formatted(project));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> member.get("/notices").then().body("items[0].text", equalTo("您已报名“技能月”，赛项：“电气”。")));
        member.reading("en")
                .get("/notices")
                .then()
                .body("items[0].title", equalTo("Entry registered"))
                .body("items[0].text", equalTo("You are entered in “技能月”, project: “电气”."));
    }

    @Test
    void areTheMembersOwnAndReadByThemAlone() {
        Member one = member();
        Member other = member();
        UUID entry = UUID.randomUUID();
        register(entry, 1, one, other);
        register(UUID.randomUUID(), 1, one);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> one.get("/notices/unread").then().body("unread", equalTo(2)));
        awaitKinds(other, "ENTRY_REGISTERED");
        String ofOther = other.get("/notices").asString() + other.get("/home").asString();
        assertThat(ofOther).contains(entry.toString()).doesNotContain(one.id());
        List<String> ids = one.get("/notices").path("items.id");
        assertThat(ofOther).doesNotContain(ids);
        assertThat(readUntil(other, ids.get(0)).statusCode()).isEqualTo(404);
        readUntil(one, ids.get(1)).then().statusCode(200).body("unread", equalTo(1));
        readUntil(one, ids.get(1)).then().statusCode(200).body("unread", equalTo(1));
        one.get("/notices").then().body("items.read", contains(false, true));
        one.get("/home").then().body("notices.unread", equalTo(1)).body("notices.newest.id", equalTo(ids));
        other.get("/notices/unread").then().body("unread", equalTo(1));
        String next = one.get("/notices?limit=1").path("next");
        one.get("/notices?limit=1&cursor=" + next).then().body("items.id", contains(ids.get(1)));
        assertThat(other.get("/notices?cursor=" + next).statusCode()).isEqualTo(400);
        Member stranger = Member.joining(organisation(null, "CITY"), PEOPLE.next());
        stranger.get("/notices").then().statusCode(200).body("items", empty());
        assertThat(stranger.get("/notices/stream").statusCode()).isEqualTo(404);
    }

    private static Response readUntil(Member member, String notice) {
        return member.signedIn().body(Map.of("noticeId", notice)).put("/notices/read-until");
    }

    @Test
    void keepsSilentUntilTheEmbargoEndsAndOfWhatIsNoNews() throws SQLException {
        Member member = member();
        UUID result = UUID.randomUUID();
        String fields = ",\"resultId\":\"%s\",\"memberIds\":[\"%s\"]".formatted(result, member.id());
        String embargo = ",\"embargoUntil\":\"" + Instant.now().plus(Duration.ofHours(1)) + "\"";
        tell("result-published", result, 1, fields + embargo);
        tell("result-corrected", result, 2, fields);
        Instant longAgo = Instant.now().minus(Duration.ofDays(8));
        contests.tell("coupon-issued", result, 3, "{\"memberId\":\"%s\"}".formatted(member.id()), longAgo);
        UUID entry = UUID.randomUUID();
        register(entry, 1, member);
        await().atMost(Duration.ofSeconds(20)).until(() -> heardVersion(result) == 3);
        awaitKinds(member, "ENTRY_REGISTERED");
        run("UPDATE notice SET due_at = now() WHERE aggregate_id = ?", result);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(kinds(member))
                        .containsExactlyInAnyOrder("RESULT_PUBLISHED", "RESULT_CORRECTED", "ENTRY_REGISTERED"));
    }

    @Test
    void tellsOfDecisionsHereAndEachByAnEventWithNothingPersonal() {
        Map<String, Object> person = PEOPLE.next();
        UUID union = organisation(null, "CITY");
        Response applied = joined(text(openSession(union, "REVIEW", null), "/joinToken"), person);
        String application = text(applied, "/applicationId");
        post(ADMINISTRATOR, "/applications/" + application + "/confirm").then().statusCode(200);
        Member member = Member.of(person, applied).activate();
        awaitKinds(member, "APPLICATION_CONFIRMED");
        Response notices = member.get("/notices");
        notices.then().body("items[0].about.applicationId", equalTo(application));
        Facts.Fact fact =
                Facts.of(UUID.fromString(notices.path("items[0].id")), 1).get(0);
        assertThat(fact.name()).isEqualTo("notice-created");
        String id = member.get("/members/me").path("id");
        assertThat(fact.data().path("memberId").asText()).isEqualTo(id);
        assertThat(fact.data().path("kind").asText()).isEqualTo("APPLICATION_CONFIRMED");
        assertThat(fact.data()).hasSize(4);
        post(ADMINISTRATOR, "/members/" + id + "/skill-assessments", Map.of("level", "SENIOR", "trade", "电工"))
                .then()
                .statusCode(201);
        awaitKinds(member, "SKILL_ASSESSED", "APPLICATION_CONFIRMED");
        member.get("/notices").then().body("items[0].text", equalTo("您的职业技能等级已登记：电工，高级工。"));
    }

    @Test
    void areKeptForAYear() throws SQLException {
        Member member = member();
        UUID old = UUID.randomUUID();
        register(old, 1, member);
        register(UUID.randomUUID(), 1, member);
        awaitKinds(member, "ENTRY_REGISTERED", "ENTRY_REGISTERED");
        run("UPDATE notice SET created_at = now() - interval '366 days' WHERE aggregate_id = ?", old);
        keeping.deleteOld();
        awaitKinds(member, "ENTRY_REGISTERED");
    }

    @Test
    void streamsTheBoxOfItsMember() throws Exception {
        Member member = member();
        String token =
                TestTokens.ofPhone(member.subject(), "+86" + member.person().get("mobile"));
        try (EventStream stream = new EventStream("/notices/stream", "Authorization", "Bearer " + token)) {
            stream.await("{\"unread\":0,\"newest\":[]}");
            register(UUID.randomUUID(), 1, member());
            register(UUID.randomUUID(), 1, member);
            stream.await("{\"unread\":1,\"newest\":[{");
            assertThat(stream.data()).hasSize(2);
        }
    }

    @Test
    void streamEndsWithTheToken() throws Exception {
        Member member = member();
        String token = "Bearer " + TestTokens.ofAnHour(member.subject());
        try (EventStream stream = new EventStream("/notices/stream", "Authorization", token)) {
            stream.await("{\"unread\":0,\"newest\":[]}");
            clock.moveOn(Duration.ofHours(2));
            await().until(stream::isOver);
        }
    }
}
