package org.guildhall.membership.personaldata.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Facts.Fact;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Imports;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody was is erased when they wish it, and what happened stays. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ErasureTest {

    private static final People PEOPLE = new People(75);
    private static final Map<String, Object> REASON = Map.of("reason", "本人书面申请");

    @Inject
    DataSource dataSource;

    private UUID union;
    private String token;

    @BeforeEach
    void openSession() {
        union = Hall.union();
        token = Hall.openSession(union, "AUTOMATIC", null).path("joinToken");
    }

    private Member join(Map<String, Object> person) {
        return Member.of(person, Hall.joined(token, person));
    }

    private static Response eraseOwn(Member member, boolean leave) {
        return member.signedIn().body(Map.of("leave", leave)).post("/members/me/erase");
    }

    private static Response erase(String member) {
        return Hall.post(ADMINISTRATOR, "/members/" + member + "/erase", REASON);
    }

    private static void withdraw(Member member) {
        Hall.post(ADMINISTRATOR, "/members/" + member.id() + "/withdraw", Map.of())
                .then()
                .statusCode(201);
    }

    @Test
    void memberLeavesAndIsErasedInOne() {
        Member member = join(PEOPLE.next()).activate();
        eraseOwn(member, false).then().statusCode(409).body("code", equalTo("membership-live"));
        member.get("/members/me").then().statusCode(200).body("status", equalTo("ACTIVE"));
        eraseOwn(member, true).then().statusCode(200).body("memberIds", equalTo(List.of(member.id())));
        eraseOwn(member, true).then().statusCode(404).body("code", equalTo("not-activated"));
        List<Fact> facts = Facts.of(UUID.fromString(member.id()), 4);
        assertThat(facts)
                .extracting(Fact::name)
                .containsExactly("member-joined", "member-activated", "member-status-changed", "member-erased");
        assertThat(facts).extracting(Fact::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(facts.get(3).data().path("askedBy").asText()).isEqualTo("MEMBER");
        assertThat(facts.get(3).data().size()).isEqualTo(4);
    }

    @Test
    void officerErasesWhoseMembershipHasEndedOnRecord() {
        Member member = join(PEOPLE.next());
        erase(member.id()).then().statusCode(409).body("code", equalTo("membership-live"));
        withdraw(member);
        erase(member.id()).then().statusCode(200);
        erase(member.id()).then().statusCode(409).body("code", equalTo("member-erased"));
        Hall.get(ADMINISTRATOR, "/audit-records?organisation=" + union)
                .then()
                .body("items[0].act", equalTo("ERASED"))
                .body("items[0].memberId", equalTo(member.id()))
                .body("items[0].reason", equalTo("本人书面申请"));
    }

    /** What figures are made of stays, and no finer than figures need it. */
    @Test
    void historyStaysWithoutWhomItWasOf() {
        Map<String, Object> person = PEOPLE.next();
        Member member = join(person);
        Response before = Hall.get(ADMINISTRATOR, "/members/" + member.id());
        withdraw(member);
        erase(member.id()).then().statusCode(200);
        Hall.get(ADMINISTRATOR, "/members/" + member.id())
                .then()
                .statusCode(200)
                .body("person.name", equalTo(""))
                .body("person.documentNumber", equalTo(""))
                .body("person.mobile", equalTo(""))
                .body("status", equalTo("WITHDRAWN"))
                .body("gender", equalTo(before.path("gender")))
                .body("categories", equalTo(before.path("categories")));
        Hall.get(ADMINISTRATOR, "/members/" + member.id() + "/history")
                .then()
                .statusCode(200)
                .body("memberships[0].periods.reason", equalTo(List.of("WRITTEN_WISH", "JOINED")));
        Hall.post(ADMINISTRATOR, "/members/search", Map.of("documentNumber", person.get("documentNumber")))
                .then()
                .body("items", equalTo(List.of()));
    }

    /** No fingerprint is kept that would keep them out. */
    @Test
    void whoWasErasedJoinsAnewAsSomebodyNobodyKnew() {
        Member first = join(PEOPLE.next());
        withdraw(first);
        erase(first.id()).then().statusCode(200);
        Member second = join(first.person()).activate();
        assertThat(second.id()).isNotEqualTo(first.id());
        second.get("/members/me/data")
                .then()
                .body("records.memberships.id", equalTo(List.of(second.id())))
                .body("records.applications.id", equalTo(List.of(second.applicationId())));
    }

    @Test
    void membershipOfNobodyDoesNotComeBack() {
        Member member = join(PEOPLE.next());
        withdraw(member);
        erase(member.id()).then().statusCode(200);
        String last =
                Hall.get(ADMINISTRATOR, "/members/" + member.id() + "/history").path("memberships[0].periods[0].id");
        Hall.post(ADMINISTRATOR, "/members/" + member.id() + "/undo-act", Map.of("periodId", last))
                .then()
                .statusCode(409)
                .body("code", equalTo("member-erased"));
    }

    @Test
    void openTransferHasToBeCancelledBefore() {
        Member member = join(PEOPLE.next()).activate();
        String transfer = member.signedIn()
                .body(Map.of("organisationId", Hall.organisation(null, "CITY")))
                .post("/members/me/transfers")
                .path("id");
        eraseOwn(member, true).then().statusCode(409).body("code", equalTo("membership-transferring"));
        member.signedIn()
                .post("/members/me/transfers/" + transfer + "/cancel")
                .then()
                .statusCode(200);
        eraseOwn(member, true).then().statusCode(200);
    }

    @Test
    void whatWaitsIsTakenBack() {
        Member member = join(PEOPLE.next());
        withdraw(member);
        String review = Hall.openSession(union, "REVIEW", null).path("joinToken");
        Response again = Hall.joined(review, member.person());
        erase(member.id()).then().statusCode(200);
        Hall.get(ADMINISTRATOR, "/applications/" + again.path("applicationId"))
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("person.name", equalTo(""))
                .body("employer", nullValue());
        Hall.post(ADMINISTRATOR, "/applications/" + again.path("applicationId") + "/confirm")
                .then()
                .statusCode(409);
    }

    @Test
    void rowOfAListThatWaitsIsNotTakenAnyMore() {
        Member member = join(PEOPLE.next());
        withdraw(member);
        Map<String, Object> other = PEOPLE.next();
        UUID run = Imports.preview(ADMINISTRATOR, union, Imports.csv(List.of(member.person(), other)));
        assertThat(Imports.rows(ADMINISTRATOR, run)).containsExactly("2 READY", "3 READY");
        erase(member.id()).then().statusCode(200);
        assertThat(Imports.rows(ADMINISTRATOR, run)).containsExactly("2 FAULTY 证件号码 row-erased", "3 READY");
        Imports.apply(ADMINISTRATOR, run, true).then().statusCode(200);
        Imports.await(ADMINISTRATOR, run, "APPLIED");
        assertThat(Imports.rows(ADMINISTRATOR, run)).containsExactly("2 FAULTY 证件号码 row-erased", "3 APPLIED");
        Hall.get(ADMINISTRATOR, "/imports/" + run + "/file").then().statusCode(200);
    }

    /** Either they joined first and are members, or nobody knew them when they joined. */
    @Test
    void joiningAndErasureAtOnceLeaveNoMemberOfNobody() throws Exception {
        for (int round = 0; round < 6; round++) {
            Member member = join(PEOPLE.next());
            withdraw(member);
            // Not a second tap, which would be answered as the first.
            Map<String, Object> again = new HashMap<>(member.person());
            again.put("jobTitle", "焊工");
            Callable<Response> joining = () -> Hall.join(token, again);
            Callable<Response> erasing = () -> erase(member.id());
            List<Response> answers = Race.run(List.of(joining, erasing));
            answers.get(0).then().statusCode(201);
            String joined = answers.get(0).path("member.id");
            if (answers.get(1).statusCode() == 409) {
                answers.get(1).then().body("code", equalTo("membership-live"));
            } else {
                answers.get(1).then().statusCode(200).body("memberIds", equalTo(List.of(member.id())));
            }
            Hall.get(ADMINISTRATOR, "/members/" + joined)
                    .then()
                    .body("status", equalTo("ACTIVE"))
                    .body("person.name", not(equalTo("")));
        }
    }

    /** A join of their document, from their phone or another one, that has the person first is erased with everything else. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void joinThatComesJustBeforeIsErasedToo(boolean fromTheirPhone) throws Exception {
        Member member = join(PEOPLE.next());
        withdraw(member);
        Map<String, Object> again = new HashMap<>(member.person());
        again.put("jobTitle", "焊工");
        if (!fromTheirPhone) {
            // Of an applicant who waits, so that what comes from another phone is held.
            Hall.joined(Hall.openSession(union, "REVIEW", null).path("joinToken"), again);
            again.put("mobile", PEOPLE.next().get("mobile"));
        }
        String review = Hall.openSession(union, "REVIEW", null).path("joinToken");
        List<Response> answers = inTurn(
                "SELECT 1 FROM person WHERE id = (SELECT person_id FROM member WHERE id = '" + member.id()
                        + "') FOR UPDATE",
                () -> Hall.join(review, again),
                () -> erase(member.id()));
        answers.get(0).then().statusCode(201);
        answers.get(1).then().statusCode(200);
        String application = answers.get(0).path("applicationId");
        Hall.get(ADMINISTRATOR, "/applications/" + application)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("person.name", equalTo(""))
                .body("person.mobile", equalTo(""))
                .body("jobTitle", nullValue());
        Hall.post(ADMINISTRATOR, "/applications/" + application + "/confirm")
                .then()
                .statusCode(409);
    }

    /** An officer has the application first, then the member. */
    @Test
    void applicationThatIsBeingRecognisedIsNotWaitedForWithTheMemberLocked() throws Exception {
        Member member = join(PEOPLE.next()).activate();
        Map<String, Object> again = new HashMap<>(member.person());
        again.put("mobile", PEOPLE.next().get("mobile"));
        String application = Hall.joined(token, again).path("applicationId");
        List<Response> answers = inTurn(
                "SELECT 1 FROM application WHERE id = '" + application + "' FOR UPDATE",
                () -> Hall.post(ADMINISTRATOR, "/applications/" + application + "/confirm"),
                () -> eraseOwn(member, true));
        answers.forEach(answer -> answer.then().statusCode(200));
        assertThat(named(member)).isEmpty();
    }

    /** The same by withdrawing consent, which keeps what was consented to under the lock, too. */
    @Test
    void applicationThatIsBeingRecognisedIsNotWaitedForByAWithdrawalOfConsent() throws Exception {
        Member member = join(PEOPLE.next()).activate();
        Map<String, Object> again = new HashMap<>(member.person());
        again.put("mobile", PEOPLE.next().get("mobile"));
        String application = Hall.joined(token, again).path("applicationId");
        List<Response> answers = inTurn(
                "SELECT 1 FROM application WHERE id = '" + application + "' FOR UPDATE",
                () -> Hall.post(ADMINISTRATOR, "/applications/" + application + "/confirm"),
                () -> member.signedIn().body(Map.of("erase", true)).post("/members/me/consents/MEMBERSHIP/withdraw"));
        answers.forEach(answer -> answer.then().statusCode(200));
        assertThat(named(member)).isEmpty();
    }

    private static String named(Member member) {
        return Hall.get(ADMINISTRATOR, "/members/" + member.id()).path("person.name");
    }

    /** Two acts that both wait for what a lock holds, and go on one after the other. */
    private List<Response> inTurn(String lock, Callable<Response> first, Callable<Response> second) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Connection connection = dataSource.getConnection();
                Statement holding = connection.createStatement()) {
            connection.setAutoCommit(false);
            holding.execute(lock);
            Future<Response> one = threads.submit(first);
            awaitWaiting(1);
            Future<Response> other = threads.submit(second);
            awaitWaiting(2);
            connection.rollback();
            return List.of(one.get(), other.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitWaiting(int sessions) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet waiting = statement.executeQuery("""
                            SELECT count(*) >= %d FROM pg_stat_activity
                            WHERE datname = current_database() AND wait_event_type = 'Lock'""".formatted(sessions))) {
                return waiting.next() && waiting.getBoolean(1);
            }
        });
    }

    /** However an application came to wait after all. */
    @Test
    void applicationOfWhoWasErasedMakesNoMember() throws SQLException {
        Member member = join(PEOPLE.next());
        withdraw(member);
        Response again = Hall.joined(Hall.openSession(union, "REVIEW", null).path("joinToken"), member.person());
        erase(member.id()).then().statusCode(200);
        try (Connection connection = dataSource.getConnection();
                Statement update = connection.createStatement()) {
            update.execute("UPDATE application SET status = 'APPLIED', decided_at = NULL WHERE id = '"
                    + again.path("applicationId") + "'");
        }
        Hall.post(ADMINISTRATOR, "/applications/" + again.path("applicationId") + "/confirm")
                .then()
                .statusCode(409);
        Hall.get(ADMINISTRATOR, "/members?organisation=" + union)
                .then()
                .body("items.status", equalTo(List.of("WITHDRAWN")));
    }

    @Test
    void officerErasesOnlyWhoIsTheirsAlone() {
        Member member = join(PEOPLE.next());
        withdraw(member);
        UUID other = Hall.union();
        String review = Hall.openSession(other, "REVIEW", null).path("joinToken");
        String waiting = Hall.joined(review, member.person()).path("applicationId");
        String officer = Hall.appointed("ENROLMENT_OFFICER", union);
        String path = "/members/" + member.id() + "/erase";
        Hall.post(officer, path, REASON).then().statusCode(409).body("code", equalTo("erasure-beyond-scope"));
        Hall.get(ADMINISTRATOR, "/applications/" + waiting).then().body("status", equalTo("APPLIED"));
        String second = Hall.post(ADMINISTRATOR, "/applications/" + waiting + "/confirm")
                .then()
                .statusCode(200)
                .extract()
                .path("memberId");
        Hall.post(ADMINISTRATOR, "/members/" + second + "/withdraw", Map.of())
                .then()
                .statusCode(201);
        Hall.post(officer, path, REASON).then().statusCode(409).body("code", equalTo("erasure-beyond-scope"));
        assertThat(named(member)).isNotEmpty();
        erase(member.id()).then().statusCode(200);
        for (UUID place : List.of(union, other)) {
            Hall.get(ADMINISTRATOR, "/audit-records?organisation=" + place)
                    .then()
                    .body("items[0].act", equalTo("ERASED"))
                    .body("items[0].reason", equalTo("本人书面申请"));
        }
    }

    @Test
    void oneOfTwoErasuresAtOnceErases() throws Exception {
        Member member = join(PEOPLE.next());
        withdraw(member);
        List<Integer> statuses = Race.run(List.of(
                () -> erase(member.id()).statusCode(), () -> erase(member.id()).statusCode()));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
}
