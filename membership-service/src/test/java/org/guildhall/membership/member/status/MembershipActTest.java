package org.guildhall.membership.member.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MembershipActTest {

    private static final People PEOPLE = new People(81);

    /** What each act makes of a membership in each status, or with which code it is refused. */
    private static final String OUTCOMES = """
            ACTIVE       retain      RETAINED
            ACTIVE       resume      not-retained
            ACTIVE       withdraw    WITHDRAWN
            ACTIVE       me/withdraw WITHDRAWN
            ACTIVE       persuasions ACTIVE
            ACTIVE       deem-exit   DEEMED_EXIT
            ACTIVE       expel       EXPELLED
            ACTIVE       record-death DECEASED
            ACTIVE       undo-act    nothing-to-undo
            TRANSFERRING retain      membership-transferring
            TRANSFERRING resume      membership-transferring
            TRANSFERRING withdraw    membership-transferring
            TRANSFERRING me/withdraw membership-transferring
            TRANSFERRING persuasions membership-transferring
            TRANSFERRING deem-exit   membership-transferring
            TRANSFERRING expel       membership-transferring
            TRANSFERRING record-death DECEASED
            TRANSFERRING undo-act    membership-transferring
            RETAINED     retain      already-retained
            RETAINED     resume      ACTIVE
            RETAINED     withdraw    WITHDRAWN
            RETAINED     me/withdraw WITHDRAWN
            RETAINED     persuasions retained-pays-no-fees
            RETAINED     deem-exit   retained-pays-no-fees
            RETAINED     expel       EXPELLED
            RETAINED     record-death DECEASED
            RETAINED     undo-act    ACTIVE
            """;

    private static final List<String> OVER = List.of("WITHDRAWN", "DEEMED_EXIT", "EXPELLED", "DECEASED");
    private static final List<String> REFUSED_WHEN_OVER =
            List.of("retain", "resume", "withdraw", "me/withdraw", "persuasions", "deem-exit", "expel", "record-death");

    @Inject
    DataSource dataSource;

    @Inject
    Memberships memberships;

    private final LocalDate today = Clocks.today(Clock.systemUTC());

    @Test
    void eachActLeadsFromEachStatusToOneOutcome() throws Exception {
        UUID union = union();
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        String officer = appointed("ENROLMENT_OFFICER", union);
        List<String> expected = Stream.concat(
                        OUTCOMES.lines().map(line -> line.replaceAll(" +", " ")),
                        OVER.stream()
                                .flatMap(status -> Stream.concat(
                                        REFUSED_WHEN_OVER.stream().map(act -> status + " " + act + " membership-over"),
                                        Stream.of(status + " undo-act ACTIVE"))))
                .toList();
        Map<String, Member> members = expected.stream().collect(Collectors.toMap(line -> line, line -> joined(token)));
        backdate(union);
        List<String> outcomes = Race.run(expected.stream()
                .<Callable<String>>map(line ->
                        () -> line.substring(0, line.lastIndexOf(' ') + 1) + outcome(officer, line, members.get(line)))
                .toList());
        assertThat(outcomes).isEqualTo(expected);
    }

    private Member joined(String token) {
        Map<String, Object> person = PEOPLE.next();
        return Member.of(person, Hall.joined(token, person));
    }

    /** Whoever joined today can't have paid no fees for six months. */
    private void backdate(UUID union) throws SQLException {
        String members = "(SELECT id FROM member WHERE organisation_id = '" + union + "')";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.executeUpdate("UPDATE member SET joined_on = '2026-01-01' WHERE id IN " + members);
            statement.executeUpdate("UPDATE member_period SET valid_from = '2026-01-01' WHERE member_id IN " + members);
            connection.commit();
        }
    }

    private String outcome(String officer, String line, Member member) {
        String[] words = line.split(" ");
        if (words[1].startsWith("me/")) {
            member.activate();
        }
        if (line.contains("DEEMED_EXIT")) {
            act(officer, "persuasions", member);
        }
        bringTo(officer, words[0], member);
        Response answer = act(officer, words[1], member);
        return answer.statusCode() == 201
                ? statusOf(member)
                : answer.statusCode() == 409 ? answer.path("code") : answer.asString();
    }

    private void bringTo(String officer, String status, Member member) {
        switch (status) {
            case "TRANSFERRING" ->
                QuarkusTransaction.requiringNew()
                        .run(() -> memberships.enterTransfer(List.of(UUID.fromString(member.id()))));
            case "RETAINED" -> act(officer, "retain", member);
            case "WITHDRAWN" -> act(officer, "withdraw", member);
            case "DEEMED_EXIT" -> act(officer, "deem-exit", member);
            case "EXPELLED" -> act(officer, "expel", member);
            case "DECEASED" -> act(officer, "record-death", member);
            default -> assertThat(status).isEqualTo("ACTIVE");
        }
        assertThat(statusOf(member)).isEqualTo(status);
    }

    private Response act(String officer, String act, Member member) {
        return switch (act) {
            case "me/withdraw" -> member.signedIn().post("/members/me/withdraw");
            case "undo-act" -> post(officer, path(member, act), Map.of("periodId", lastPeriod(officer, member)));
            default -> post(officer, path(member, act), body(act));
        };
    }

    private Map<String, Object> body(String act) {
        return switch (act) {
            case "retain" -> Map.of("reason", "UNEMPLOYED");
            case "persuasions" -> Map.of("persuadedOn", today.toString(), "way", "PHONE");
            case "deem-exit" -> Map.of("inactiveSince", today.minusMonths(6).toString());
            case "expel" -> Map.of("reason", "CRIMINAL_SENTENCE", "decisionNumber", "工发〔2026〕12号");
            case "record-death" -> Map.of("validFrom", today.toString());
            default -> Map.of();
        };
    }

    private static String path(Member member, String act) {
        return "/members/" + member.id() + "/" + act;
    }

    private static String lastPeriod(String officer, Member member) {
        return get(officer, path(member, "history")).path("memberships[0].periods[0].id");
    }

    private static String statusOf(Member member) {
        return get(ADMINISTRATOR, "/members/" + member.id()).path("status");
    }

    @Test
    void aPeriodBeginsNeitherAheadNorBeforeTheLastOne() throws SQLException {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        Member member = Member.joining(union, PEOPLE.next());
        backdate(union);
        for (String[] wrong :
                new String[][] {{today.plusDays(1).toString(), "future-date"}, {"2025-12-31", "before-last-period"}}) {
            post(officer, path(member, "retain"), Map.of("reason", "RETIRED", "validFrom", wrong[0]))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/validFrom"))
                    .body("errors.code", contains(wrong[1]));
        }
        // Months are of different lengths: at their ends a day less may still be six months.
        Map<String, Object> soon =
                Map.of("inactiveSince", today.minusMonths(6).plusDays(4).toString());
        post(officer, path(member, "deem-exit"), soon)
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-short-inactivity"));
        post(officer, path(member, "deem-exit"), Map.of("inactiveSince", "2025-12-31"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-last-period"));
        post(officer, path(member, "deem-exit"), body("deem-exit"))
                .then()
                .statusCode(409)
                .body("code", equalTo("persuasion-missing"));
        post(officer, path(member, "retain"), Map.of("reason", "RETIRED", "validFrom", "2026-03-01"))
                .then()
                .statusCode(201)
                .body("status", equalTo("RETAINED"))
                .body("reason", equalTo("RETIRED"))
                .body("validFrom", equalTo("2026-03-01"))
                .body("recordedBy", equalTo(officer));
        post(officer, path(member, "resume"), Map.of("validFrom", "2026-02-28"))
                .then()
                .statusCode(422);
    }

    @Test
    void whatWasRecordedByMistakeIsTakenBackByACounterEntryAndStays() throws SQLException {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        Member member = Member.joining(union, PEOPLE.next()).activate();
        backdate(union);
        String first = lastPeriod(officer, member);
        String mistaken = post(
                        officer,
                        path(member, "expel"),
                        Map.of(
                                "reason",
                                "CHARTER_VIOLATION",
                                "decisionNumber",
                                "工发〔2026〕7号",
                                "validFrom",
                                "2026-03-01"))
                .path("id");
        member.get("/members/me").then().statusCode(200).body("status", equalTo("EXPELLED"));
        post(officer, path(member, "undo-act"), Map.of("periodId", first))
                .then()
                .statusCode(409)
                .body("code", equalTo("act-followed"));
        post(officer, path(member, "undo-act"), Map.of("periodId", mistaken))
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("undoes", equalTo(mistaken));
        // What was taken back never was: a period may begin before it.
        post(officer, path(member, "retain"), Map.of("reason", "LONG_LEAVE", "validFrom", "2026-02-01"))
                .then()
                .statusCode(201);
        get(officer, path(member, "history"))
                .then()
                .body("memberSince", equalTo("2026-01-01"))
                .body("memberships", hasSize(1))
                .body("memberships[0].periods.reason", contains("LONG_LEAVE", "MISTAKE", "CHARTER_VIOLATION", "JOINED"))
                .body("memberships[0].periods.undone", contains(false, false, true, false))
                .body(
                        "memberships[0].periods.validFrom",
                        contains("2026-02-01", "2026-01-01", "2026-03-01", "2026-01-01"))
                .body("memberships[0].periods.validTo", contains(null, "2026-01-01", "2026-03-01", "2026-02-01"))
                .body("memberships[0].periods.decisionNumber", contains(null, null, "工发〔2026〕7号", null))
                .body("memberships[0].periods.recordedBy", contains(officer, officer, officer, null));
        member.get("/members/me/history")
                .then()
                .statusCode(200)
                .body("memberships[0].periods.recordedBy", contains(null, null, null, null))
                .body("memberships[0].periods[0].organisation", equalTo("企业工会委员会"));
        List<Facts.Fact> facts = Facts.of(UUID.fromString(member.id()), 5);
        assertThat(facts.stream()
                        .map(fact -> fact.data().path("reason").asText() + " "
                                + fact.data().path("toStatus").asText() + " "
                                + fact.data().path("validFrom").asText()))
                .endsWith(
                        "CHARTER_VIOLATION EXPELLED 2026-03-01",
                        "MISTAKE ACTIVE 2026-03-01",
                        "LONG_LEAVE RETAINED 2026-02-01");
    }

    @Test
    void whoLeftJoinsAgainByANewMembershipThatKnowsTheFirst() throws SQLException {
        UUID union = union();
        UUID elsewhere = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        Map<String, Object> person = PEOPLE.next();
        Member first = Member.joining(union, person).activate();
        backdate(union);
        String left = first.signedIn().post("/members/me/withdraw").path("id");
        first.get("/members/me").then().body("status", equalTo("WITHDRAWN")).body("memberSince", equalTo("2026-01-01"));
        Member again = Member.joining(elsewhere, person);
        assertThat(again.id()).isNotEqualTo(first.id());
        first.get("/members/me").then().body("id", equalTo(first.id()));
        Member signedIn = new Member(first.subject(), person, again.applicationId(), again.id(), again.cardNumber());
        signedIn.activate()
                .get("/members/me")
                .then()
                .body("id", equalTo(again.id()))
                .body("status", equalTo("ACTIVE"))
                .body("joinedOn", equalTo(today.toString()))
                .body("memberSince", equalTo("2026-01-01"))
                .body("card.number", equalTo(again.cardNumber()));
        get(appointed("AUDITOR", elsewhere), path(again, "history"))
                .then()
                .body("memberships.memberId", contains(again.id(), first.id()))
                .body("memberships[1].periods.reason", contains("OWN_WISH", "JOINED"));
        get(officer, path(again, "history")).then().statusCode(404);
        get(officer, path(first, "history")).then().body("memberships.memberId", contains(first.id()));
        post(officer, path(first, "undo-act"), Map.of("periodId", left))
                .then()
                .statusCode(409)
                .body("code", equalTo("member-again"));
        Facts.Fact joined = Facts.of(UUID.fromString(again.id()), 1).get(0);
        assertThat(joined.data().path("memberSince").asText()).isEqualTo("2026-01-01");
        Facts.Fact firstJoined = Facts.of(UUID.fromString(first.id()), 1).get(0);
        assertThat(firstJoined.data().path("memberSince").isNull()).isTrue();
    }

    @Test
    void nobodyJoinsUnderTheDocumentOfSomebodyWhoDied() {
        UUID union = union();
        Map<String, Object> person = PEOPLE.next();
        Member member = Member.joining(union, person);
        String left = post(ADMINISTRATOR, path(member, "withdraw"), Map.of()).path("id");
        // They apply anew, but their leaving was a mistake.
        String review = openSession(union, "REVIEW", null).path("joinToken");
        String application = Hall.joined(review, person).path("applicationId");
        post(ADMINISTRATOR, path(member, "undo-act"), Map.of("periodId", left))
                .then()
                .statusCode(201);
        post(ADMINISTRATOR, path(member, "record-death"), body("record-death"))
                .then()
                .statusCode(201);
        post(ADMINISTRATOR, "/applications/" + application + "/confirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("applicant-is-member"));
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        Hall.join(token, person).then().statusCode(409).body("code", equalTo("already-a-member"));
        post(ADMINISTRATOR, path(member, "undo-act"), Map.of("periodId", lastPeriod(ADMINISTRATOR, member)))
                .then()
                .statusCode(201)
                .body("validTo", nullValue());
        assertThat(statusOf(member)).isEqualTo("ACTIVE");
    }
}
