package org.guildhall.membership.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.sessionBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class GiftHandoutTest {

    private static final People PEOPLE = new People(2);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Inject
    Database database;

    record Session(UUID id, UUID organisationId, String joinToken) {}

    private static Session session(Integer giftStock, String confirmation) {
        UUID organisationId = organisation(null, "CITY");
        Map<String, Object> body = sessionBody(organisationId);
        body.put("giftStock", giftStock);
        body.put("confirmation", confirmation);
        var opened = administrator()
                .body(body)
                .post("/recruitment-sessions")
                .then()
                .statusCode(201)
                .extract();
        return new Session(UUID.fromString(opened.path("id")), organisationId, opened.path("joinToken"));
    }

    private static Session session(Integer giftStock) {
        return session(giftStock, "AUTOMATIC");
    }

    /** The receipt of somebody who just joined. */
    private static String joined(Session session) {
        return Hall.joined(session.joinToken(), PEOPLE.next()).path("receipt");
    }

    private static Response handOut(String officer, Session session, String receipt) {
        return as(officer)
                .body(Map.of("receipt", receipt))
                .post("/recruitment-sessions/" + session.id() + "/gift-handouts");
    }

    private static int remaining(Session session) {
        return administrator().get("/recruitment-sessions/" + session.id()).path("giftRemaining");
    }

    @Test
    void handsOutOneGiftPerMember() {
        Session session = session(2);
        String officer = appointed("ENROLMENT_OFFICER", session.organisationId());
        String receipt = joined(session);
        RestAssured.get("/receipts/" + receipt).then().body("gift.handedOutAt", nullValue());
        var handout = handOut(officer, session, receipt).then().statusCode(201).body("giftRemaining", equalTo(1));
        RestAssured.get("/receipts/" + receipt).then().body("gift.handedOutAt", notNullValue());
        handOut(officer, session, receipt).then().statusCode(409).body("code", equalTo("gift-already-handed-out"));
        assertThat(remaining(session)).isEqualTo(1);
        var fact = Facts.of(UUID.fromString(handout.extract().path("id")), 1).get(0);
        assertThat(fact.name()).isEqualTo("gift-handed-out");
        assertThat(fact.data().get("organisationId").textValue())
                .isEqualTo(session.organisationId().toString());
    }

    @Test
    void anUndoneHandoutIsBackInStock() {
        Session session = session(1);
        String officer = appointed("ENROLMENT_OFFICER", session.organisationId());
        String receipt = joined(session);
        String id = handOut(officer, session, receipt)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        handOut(officer, session, joined(session)).then().statusCode(409).body("code", equalTo("gift-stock-exhausted"));
        String undo = "/gift-handouts/" + id + "/undo";
        as(officer)
                .post(undo)
                .then()
                .statusCode(200)
                .body("giftRemaining", equalTo(1))
                .body("returnedAt", notNullValue());
        as(officer).post(undo).then().statusCode(409).body("code", equalTo("gift-already-returned"));
        handOut(officer, session, receipt).then().statusCode(201).body("giftRemaining", equalTo(0));
        assertThat(Facts.of(UUID.fromString(id), 2))
                .extracting(Facts.Fact::name)
                .containsExactly("gift-handed-out", "gift-returned");
    }

    @Test
    void needsAConfirmedMembershipOfThatSession() {
        Session session = session(1);
        Session other = session(1);
        Session review = session(1, "REVIEW");
        String officer = "first-administrator";
        handOut(officer, session, joined(other))
                .then()
                .statusCode(409)
                .body("code", equalTo("receipt-of-other-session"));
        handOut(officer, review, joined(review))
                .then()
                .statusCode(409)
                .body("code", equalTo("application-not-confirmed"));
        handOut(officer, session, "A".repeat(43)).then().statusCode(404).body("code", equalTo("receipt-unknown"));
        handOut(officer, session, " ").then().statusCode(422);
    }

    /** Base64 doesn't look at the last two bits of it. */
    @Test
    void aReceiptHasOneSpelling() {
        Session session = session(1);
        String receipt = joined(session);
        int last = LETTERS.indexOf(receipt.charAt(42));
        for (int other = 1; other < 4; other++) {
            String misspelt = receipt.substring(0, 42) + LETTERS.charAt(last ^ other);
            RestAssured.get("/receipts/" + misspelt).then().statusCode(404).body("code", equalTo("receipt-unknown"));
        }
        RestAssured.get("/receipts/" + receipt).then().statusCode(200);
    }

    @Test
    void aSessionWithoutGiftsHasNone() {
        Session session = session(null);
        handOut("first-administrator", session, joined(session))
                .then()
                .statusCode(409)
                .body("code", equalTo("gift-stock-exhausted"));
    }

    /** Who is being transferred or retained is a member still. */
    @ParameterizedTest
    @EnumSource(MemberStatus.class)
    void isForLiveMembers(MemberStatus status) {
        Session session = session(1);
        Response joined = Hall.joined(session.joinToken(), PEOPLE.next());
        String receipt = joined.path("receipt");
        database.update(
                "UPDATE member SET status = ? WHERE id = ?", status.name(), UUID.fromString(joined.path("member.id")));
        RestAssured.get("/receipts/" + receipt).then().body("membershipOver", equalTo(!status.isLive()));
        String page = RestAssured.given()
                .header("Accept-Language", "zh")
                .get("/join/receipts/" + receipt)
                .asString();
        if (status.isLive()) {
            handOut("first-administrator", session, receipt).then().statusCode(201);
            assertThat(page).contains("欢迎加入工会", "id=\"receipt\"");
        } else {
            handOut("first-administrator", session, receipt)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("membership-over"));
            assertThat(remaining(session)).isEqualTo(1);
            assertThat(page).contains("会籍已终止").doesNotContain("欢迎加入工会", "id=\"receipt\"", "class=\"card\"");
        }
    }

    @Test
    void isForOfficersOfTheSessionOnly() {
        Session session = session(1);
        String receipt = joined(session);
        String stranger = appointed("ENROLMENT_OFFICER", organisation(null, "CITY"));
        String id = handOut("first-administrator", session, receipt)
                .then()
                .extract()
                .path("id");
        handOut(stranger, session, receipt).then().statusCode(404);
        as(stranger).post("/gift-handouts/" + id + "/undo").then().statusCode(404);
        handOut(appointed("AUDITOR", session.organisationId()), session, receipt)
                .then()
                .statusCode(403);
    }

    @Test
    void aHundredHandsGetExactlyFortyGifts() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("aHundredHandsGetExactlyFortyGifts seed " + seed);
        Session session = session(40);
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            receipts.add(joined(session));
        }
        Collections.shuffle(receipts, new Random(seed));
        List<Callable<Integer>> hands = new ArrayList<>();
        for (String receipt : receipts) {
            hands.add(() -> handOut("first-administrator", session, receipt).statusCode());
        }
        List<Integer> statuses = Race.run(hands);
        assertThat(statuses).containsOnly(201, 409);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(40);
        assertThat(remaining(session)).isZero();
    }

    /** Each of two kinds is handed out exactly as often as there are any, and nobody gets one of each. */
    @Test
    void aHundredHandsGetExactlyWhatThereIsOfEachKind() throws Exception {
        long seed = Long.getLong("guildhall.seed", System.nanoTime());
        System.out.println("aHundredHandsGetExactlyWhatThereIsOfEachKind seed " + seed);
        Random random = new Random(seed);
        Session session = withKinds(12, 20);
        List<String> kinds = kinds(session);
        List<Callable<String>> hands = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String receipt = joined(session);
            for (String kind : List.of(kinds.get(random.nextInt(2)), kinds.get(random.nextInt(2)))) {
                hands.add(() -> {
                    Response answer = handOut("first-administrator", session, receipt, kind);
                    return answer.statusCode() == 201 ? receipt + answer.path("giftName") : answer.path("code");
                });
            }
        }
        Collections.shuffle(hands, random);
        List<String> outcomes = Race.run(hands);
        List<String> handed =
                outcomes.stream().filter(got -> !got.startsWith("gift-")).toList();
        assertThat(handed.stream().map(got -> got.substring(0, 43))).doesNotHaveDuplicates();
        assertThat(handed.stream().filter(got -> got.endsWith("檀香皂")).count()).isLessThanOrEqualTo(12);
        List<Integer> left =
                administrator().get("/recruitment-sessions/" + session.id()).path("gifts.remaining");
        assertThat(handed.stream().filter(got -> got.endsWith("檀香皂")).count()).isEqualTo(12 - left.get(0));
        assertThat(handed.stream().filter(got -> got.endsWith("水杯")).count()).isEqualTo(20 - left.get(1));
        assertThat(outcomes).filteredOn("gift-stock-exhausted"::equals).hasSizeGreaterThan(0);
    }

    @Test
    void theKindIsChosenAtTheStand() {
        Session session = withKinds(1, 5);
        List<String> kinds = kinds(session);
        String receipt = joined(session);
        RestAssured.get("/join-forms/" + session.joinToken())
                .then()
                .body("gift.name", equalTo("檀香皂、水杯"))
                .body("gift.kinds", contains("檀香皂", "水杯"));
        assertThat(RestAssured.get("/join/" + session.joinToken()).asString()).contains("檀香皂、水杯", "任选一种");
        handOut("first-administrator", session, receipt)
                .then()
                .statusCode(422)
                .body("errors.code", contains("gift-kind-required"));
        handOut("first-administrator", session, receipt, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-gift"));
        String id =
                handOut("first-administrator", session, receipt, kinds.get(0)).path("id");
        RestAssured.get("/receipts/" + receipt).then().body("gift.name", equalTo("檀香皂"));
        String other = joined(session);
        handOut("first-administrator", session, other, kinds.get(0))
                .then()
                .statusCode(409)
                .body("code", equalTo("gift-stock-exhausted"));
        administrator()
                .post("/gift-handouts/" + id + "/undo")
                .then()
                .statusCode(200)
                .body("giftName", equalTo("檀香皂"))
                .body("giftRemaining", equalTo(1));
        handOut("first-administrator", session, receipt, kinds.get(1))
                .then()
                .statusCode(201)
                .body("giftName", equalTo("水杯"))
                .body("giftRemaining", equalTo(4));
        assertThat(Facts.of(UUID.fromString(id), 2))
                .allMatch(fact -> fact.data().get("giftId").textValue().equals(kinds.get(0)));
    }

    private static Session withKinds(int soaps, int cups) {
        UUID organisationId = organisation(null, "CITY");
        Map<String, Object> body = sessionBody(organisationId);
        body.remove("giftStock");
        body.put("gifts", List.of(Map.of("name", "檀香皂", "stock", soaps), Map.of("name", "水杯", "stock", cups)));
        var opened = administrator()
                .body(body)
                .post("/recruitment-sessions")
                .then()
                .statusCode(201)
                .extract();
        return new Session(UUID.fromString(opened.path("id")), organisationId, opened.path("joinToken"));
    }

    private static List<String> kinds(Session session) {
        return administrator().get("/recruitment-sessions/" + session.id()).path("gifts.id");
    }

    private static Response handOut(String officer, Session session, String receipt, String kind) {
        return as(officer)
                .body(Map.of("receipt", receipt, "giftId", kind))
                .post("/recruitment-sessions/" + session.id() + "/gift-handouts");
    }

    @Test
    void oneMemberScannedManyTimesAtOnceGetsOneGift() throws Exception {
        Session session = session(40);
        String receipt = joined(session);
        Callable<Integer> scan =
                () -> handOut("first-administrator", session, receipt).statusCode();
        List<Integer> statuses = Race.run(Collections.nCopies(50, scan));
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(remaining(session)).isEqualTo(39);
    }

    @Test
    void oneHandoutUndoneManyTimesAtOnceReturnsOneGift() throws Exception {
        Session session = session(3);
        String id = handOut("first-administrator", session, joined(session)).path("id");
        Callable<Integer> undo =
                () -> administrator().post("/gift-handouts/" + id + "/undo").statusCode();
        List<Integer> statuses = Race.run(Collections.nCopies(20, undo));
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(remaining(session)).isEqualTo(3);
    }
}
