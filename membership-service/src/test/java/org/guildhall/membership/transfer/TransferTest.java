package org.guildhall.membership.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointOnly;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.transfer.Sides.act;
import static org.guildhall.membership.transfer.Sides.ask;
import static org.guildhall.membership.transfer.Sides.askOwn;
import static org.guildhall.membership.transfer.Sides.asked;
import static org.guildhall.membership.transfer.Sides.codeOf;
import static org.guildhall.membership.transfer.Sides.done;
import static org.guildhall.membership.transfer.Sides.standing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.MovableClock;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class TransferTest {

    private static final People PEOPLE = new People(87);

    @Inject
    MovableClock clock;

    @Inject
    TransferDeadlines deadlines;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static List<String> told(String transfer, int count) {
        return Facts.of(UUID.fromString(transfer), count).stream()
                .map(fact -> fact.sequence() + " " + fact.name())
                .toList();
    }

    @Test
    void memberAsksTheOldUnionReleasesAndTheNewOneAccepts() {
        Sides sides = Sides.apart();
        Member member = sides.member(PEOPLE).activate();
        String joinedOn = member.get("/members/me").path("joinedOn");
        String dueOn = Clocks.today(Clock.systemUTC()).plusDays(15).toString();
        String transfer = asked(member, sides.to());
        assertThat(standing(member.id())).isEqualTo(sides.stays("TRANSFERRING"));
        assertThat(done(act(sides.releasing(), "release", transfer))).isEqualTo("RELEASED");
        assertThat(standing(member.id())).isEqualTo(sides.stays("TRANSFERRING"));
        get(sides.receiving(), "/transfers/" + transfer)
                .then()
                .body("state", equalTo("RELEASED"))
                .body("askedBy", equalTo("MEMBER"))
                .body("name", containsString("*"))
                .body("dueOn", equalTo(dueOn))
                .body("releaseDeemed", equalTo(false));
        assertThat(done(act(sides.receiving(), "accept", transfer))).isEqualTo("ACCEPTED");
        assertThat(standing(member.id())).isEqualTo(sides.gone("ACTIVE"));
        member.get("/members/me").then().body("joinedOn", equalTo(joinedOn));
        member.get("/members/me/transfers")
                .then()
                .body("items.id", contains(transfer))
                .body("items.state", contains("ACCEPTED"))
                .body("items.dueOn", contains(nullValue()));
        assertThat(told(transfer, 3))
                .containsExactly("1 transfer-requested", "2 transfer-released", "3 transfer-accepted");
        Facts.Fact moved = Facts.of(UUID.fromString(member.id()), 3).stream()
                .filter(fact -> fact.name().equals("member-transferred"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.data().path("transferId").asText()).isEqualTo(transfer);
        assertThat(moved.data().path("toOrganisationId").asText())
                .isEqualTo(sides.to().toString());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(member.get("/notices").<List<String>>path("items.kind"))
                        .containsExactly("TRANSFER_ACCEPTED", "TRANSFER_RELEASED"));
    }

    @Test
    void askingAsAnOfficerGivesTheConsentOfOnesSide() {
        Sides sides = Sides.apart();
        List<Member> members = sides.members(PEOPLE, 3);
        assertThat(done(ask(sides.releasing(), sides.to(), members.get(0).id())))
                .isEqualTo("RELEASED");
        Response pulled = ask(sides.receiving(), sides.to(), members.get(1).id());
        assertThat(done(pulled)).isEqualTo("REQUESTED");
        String transfer = pulled.path("rows[0].transferId");
        assertThat(done(act(sides.releasing(), "release", transfer))).isEqualTo("ACCEPTED");
        assertThat(standing(members.get(1).id())).isEqualTo(sides.gone("ACTIVE"));
        assertThat(told(transfer, 3))
                .containsExactly("1 transfer-requested", "2 transfer-released", "3 transfer-accepted");
        // Who speaks for both has let go, and the other side still has its say.
        assertThat(done(ask(ADMINISTRATOR, sides.to(), members.get(2).id()))).isEqualTo("RELEASED");
    }

    @Test
    void insideOneUnionATransferIsAcceptedAtOnce() {
        UUID union = organisation(organisation(null, "CITY"), "GRASSROOTS");
        Sides groups = Sides.between(organisation(union, "GROUP"), organisation(union, "GROUP"));
        List<Member> members = groups.members(PEOPLE, 2);
        Response asked = ask(groups.releasing(), groups.to(), members.get(0).id());
        assertThat(done(asked)).isEqualTo("ACCEPTED");
        assertThat(standing(members.get(0).id())).isEqualTo(groups.gone("ACTIVE"));
        assertThat(told(asked.path("rows[0].transferId"), 2))
                .containsExactly("1 transfer-requested", "2 transfer-accepted");
        // To the union itself, on the phone.
        askOwn(members.get(1).activate(), union)
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"))
                .body("releaseDeemed", equalTo(false))
                .body("acceptanceDeemed", equalTo(false));
    }

    @Test
    void whoIsRefusedOrRetainedStaysWhatTheyWere() {
        Sides sides = Sides.apart();
        Member member = sides.member(PEOPLE).activate();
        post(sides.releasing(), "/members/" + member.id() + "/retain", Map.of("reason", "RETIRED"))
                .then()
                .statusCode(201);
        String refused = asked(member, sides.to());
        assertThat(done(act(sides.receiving(), "refuse", refused))).isEqualTo("REFUSED");
        assertThat(standing(member.id())).isEqualTo(sides.stays("RETAINED"));
        member.get("/members/me/transfers").then().body("items.refusal", contains("NOT_EMPLOYED_HERE"));
        String accepted = asked(member, sides.to());
        act(sides.releasing(), "release", accepted);
        act(sides.receiving(), "accept", accepted);
        assertThat(standing(member.id())).isEqualTo(sides.gone("RETAINED"));
        get(sides.receiving(), "/members/" + member.id() + "/history")
                .then()
                .body("memberships[0].periods.transferId", hasItem(accepted))
                .body("memberships[0].periods.transferId", not(hasItem(refused)));
    }

    @Test
    void eachOfManyHasTheirOwnOutcome() {
        Sides sides = Sides.apart();
        List<Member> members = sides.members(PEOPLE, 5);
        Member officer = members.get(4).activate();
        Hall.appointOnly(officer.subject(), "ENROLMENT_OFFICER", sides.from());
        String own = asked(officer, sides.to());
        String requested =
                ask(sides.receiving(), sides.to(), members.get(0).id()).path("rows[0].transferId");
        String released =
                ask(sides.releasing(), sides.to(), members.get(1).id()).path("rows[0].transferId");
        String cancelled =
                ask(sides.releasing(), sides.to(), members.get(2).id()).path("rows[0].transferId");
        act(sides.releasing(), "cancel", cancelled);
        String elsewhere = asked(Sides.apart().member(PEOPLE).activate(), organisation(null, "CITY"));
        UUID nothing = UUID.randomUUID();
        post(
                        officer.subject(),
                        "/transfers/release",
                        Map.of("transferIds", List.of(own, requested, released, cancelled, elsewhere, nothing)))
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("refused", equalTo(5))
                .body("rows.transferId", contains(own, requested, released, cancelled, elsewhere, nothing.toString()))
                .body(
                        "rows.state",
                        contains(nullValue(), equalTo("ACCEPTED"), nullValue(), nullValue(), nullValue(), nullValue()))
                .body(
                        "rows.code",
                        contains(
                                "own-membership",
                                null,
                                "transfer-released",
                                "transfer-decided",
                                "not-found",
                                "not-found"));
        // And so has each member who is asked for.
        ask(
                        officer.subject(),
                        sides.to(),
                        members.get(3).id(),
                        officer.id(),
                        members.get(1).id(),
                        members.get(0).id(),
                        nothing)
                .then()
                .body("rows.code", contains(null, "own-membership", "transfer-open", "not-found", "not-found"));
        assertThat(codeOf(ask(sides.receiving(), sides.to(), members.get(0).id())))
                .isEqualTo("transfer-same-union");
    }

    @Test
    void officersOfNeitherSideFindNothingAndThoseOfTheOtherAreToldSo() {
        Sides sides = Sides.apart();
        Member member = sides.member(PEOPLE).activate();
        String transfer = asked(member, sides.to());
        String stranger = appointed("ENROLMENT_OFFICER", organisation(null, "CITY"));
        get(stranger, "/transfers/" + transfer).then().statusCode(404);
        for (String direction : List.of("OUT", "IN")) {
            get(stranger, "/transfers?direction=" + direction).then().body("items", empty());
        }
        assertThat(codeOf(ask(stranger, sides.to(), member.id()))).isEqualTo("not-found");
        for (String act : List.of("release", "accept", "refuse", "cancel")) {
            assertThat(codeOf(act(stranger, act, transfer))).isEqualTo("not-found");
        }
        assertThat(codeOf(act(sides.receiving(), "release", transfer))).isEqualTo("transfer-other-side");
        assertThat(codeOf(act(sides.releasing(), "refuse", transfer))).isEqualTo("transfer-other-side");
        assertThat(codeOf(act(sides.releasing(), "cancel", transfer))).isEqualTo("transfer-other-side");
        String unlinked = "unlinked-" + UUID.randomUUID();
        appointOnly(unlinked, "ENROLMENT_OFFICER", sides.from());
        act(unlinked, "release", transfer).then().statusCode(403).body("code", equalTo("sign-in-unlinked"));
        assertThat(standing(member.id())).isEqualTo(sides.stays("TRANSFERRING"));
    }

    @Test
    void listsAreOfOnesUnionsInEachDirectionAndState() {
        Sides sides = Sides.apart();
        List<Member> members = sides.members(PEOPLE, 3);
        Response asked = ask(
                sides.releasing(),
                sides.to(),
                members.get(0).id(),
                members.get(1).id(),
                members.get(2).id());
        List<String> ids =
                asked.<List<String>>path("rows.transferId").stream().sorted().toList();
        act(sides.receiving(), "refuse", ids.get(0));
        get(sides.releasing(), "/transfers?direction=IN").then().body("items", empty());
        get(sides.receiving(), "/transfers?direction=OUT").then().body("items", empty());
        get(sides.receiving(), "/transfers?direction=IN&state=REFUSED").then().body("items.id", contains(ids.get(0)));
        Response first = get(sides.releasing(), "/transfers?direction=OUT&limit=2");
        first.then().body("items.id", contains(ids.get(0), ids.get(1)));
        get(sides.releasing(), "/transfers?direction=OUT&limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.id", contains(ids.get(2)))
                .body("next", nullValue());
        get(ADMINISTRATOR, "/transfers?direction=IN&state=RELEASED&organisation=" + sides.to())
                .then()
                .body("items.id", contains(ids.get(1), ids.get(2)));
        get(sides.releasing(), "/transfers?direction=OUT&organisation=" + sides.to())
                .then()
                .statusCode(404);
    }

    @Test
    void whoAskedTakesItBackUntilItIsAccepted() {
        Sides sides = Sides.apart();
        List<Member> members = sides.members(PEOPLE, 2);
        Member member = members.get(0).activate();
        String own = asked(member, sides.to());
        act(sides.releasing(), "release", own);
        Member other = members.get(1).activate();
        other.signedIn().post("/members/me/transfers/" + own + "/cancel").then().statusCode(404);
        member.signedIn()
                .post("/members/me/transfers/" + own + "/cancel")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancellation", equalTo("BY_ASKER"));
        assertThat(standing(member.id())).isEqualTo(sides.stays("ACTIVE"));
        member.signedIn()
                .post("/members/me/transfers/" + own + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("transfer-decided"));
        String unions = ask(sides.releasing(), sides.to(), other.id()).path("rows[0].transferId");
        other.signedIn()
                .post("/members/me/transfers/" + unions + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("transfer-not-own"));
        assertThat(done(act(sides.releasing(), "cancel", unions))).isEqualTo("CANCELLED");
        assertThat(standing(other.id())).isEqualTo(sides.stays("ACTIVE"));
    }

    private static void findsTwentyAndSaysThatThereAreMore(Member member) {
        String many = "同名" + UUID.randomUUID();
        UUID city = organisation(null, "CITY");
        for (int number = 1; number <= 21; number++) {
            Map<String, Object> body = Hall.organisationBody(city, "GRASSROOTS");
            body.put("name", many + "-" + number);
            idOf(post(ADMINISTRATOR, "/organisations", body));
            if (number >= 20) {
                member.signedIn()
                        .queryParam("name", many)
                        .get("/unions")
                        .then()
                        .body("items", hasSize(20))
                        .body("more", equalTo(number > 20));
            }
        }
    }

    @Test
    void aMemberNamesTheUnionByItsNameOrACodeOfIt() {
        Sides sides = Sides.apart();
        Member member = sides.member(PEOPLE).activate();
        String name = Hall.administrator().get("/organisations/" + sides.to()).path("name");
        member.signedIn()
                .queryParam("name", name)
                .get("/unions")
                .then()
                .statusCode(200)
                .body("items.id", contains(sides.to().toString()))
                .body("items.name", contains(name));
        member.get("/unions?name=a").then().statusCode(400);
        findsTwentyAndSaysThatThereAreMore(member);
        String path = "/members/me/transfers";
        String code = Hall.openSession(sides.to(), "REVIEW", null).path("joinToken");
        for (Map<String, Object> wish :
                List.<Map<String, Object>>of(Map.of(), Map.of("code", code, "organisationId", sides.to()))) {
            member.signedIn().body(wish).post(path).then().statusCode(422);
        }
        member.signedIn()
                .body(Map.of("code", "nobody"))
                .post(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("join-code-unknown"));
        member.signedIn()
                .body(Map.of("organisationId", UUID.randomUUID()))
                .post(path)
                .then()
                .statusCode(404);
        member.signedIn()
                .body(Map.of("organisationId", sides.from()))
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("transfer-same-union"));
        member.signedIn()
                .body(Map.of("code", code, "reason", "MOVED_AWAY"))
                .post(path)
                .then()
                .statusCode(201)
                .body("toOrganisationId", equalTo(sides.to().toString()))
                .body("reason", equalTo("MOVED_AWAY"));
        askOwn(member, sides.to()).then().statusCode(409).body("code", equalTo("transfer-open"));
    }

    @Test
    void theNearestProvinceSetsTheDays() {
        UUID nation = organisation(null, "NATIONAL");
        UUID province = organisation(nation, "PROVINCE");
        UUID union = organisation(province, "GRASSROOTS");
        put(union, 10, 3, "*").then().statusCode(409).body("code", equalTo("transfer-policy-level"));
        put(province, 10, 11, "*").then().statusCode(422);
        put(province, 10, 3, null).then().statusCode(428);
        policy(union, 15, 5, null, 0);
        put(nation, 30, 7, "\"0\"").then().statusCode(200);
        policy(union, 30, 7, nation, 0);
        put(province, 10, 3, "\"0\"").then().statusCode(200);
        put(province, 11, 3, "\"0\"").then().statusCode(412);
        put(province, 12, 4, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        policy(union, 12, 4, province, 0);
        Sides sides = Sides.between(union, organisation(nation, "GRASSROOTS"));
        Member member = sides.member(PEOPLE).activate();
        LocalDate today = Clocks.today(Clock.systemUTC());
        askOwn(member, sides.to())
                .then()
                .body("dueOn", equalTo(today.plusDays(12).toString()));
        // Each side has the days of its own province.
        String transfer = member.get("/members/me/transfers").path("items[0].id");
        act(sides.releasing(), "release", transfer);
        member.get("/members/me/transfers")
                .then()
                .body("items[0].dueOn", equalTo(today.plusDays(30).toString()));
    }

    private static Response put(UUID organisation, int days, int before, String ifMatch) {
        var request = Hall.administrator().body(Map.of("days", days, "remindDaysBefore", before));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/organisations/" + organisation + "/transfer-policy");
    }

    private static void policy(UUID organisation, int days, int before, UUID setBy, int version) {
        get(ADMINISTRATOR, "/organisations/" + organisation + "/transfer-policy")
                .then()
                .statusCode(200)
                .body("days", equalTo(days))
                .body("remindDaysBefore", equalTo(before))
                .body("setBy", equalTo(setBy == null ? null : setBy.toString()))
                .body("version", equalTo(version));
    }

    @Test
    void aSideThatLetsItsDaysPassIsRemindedAndThenAgrees() {
        Sides sides = Sides.apart();
        Member member = sides.member(PEOPLE).activate();
        String transfer = asked(member, sides.to());
        String pulled =
                ask(sides.receiving(), sides.to(), sides.member(PEOPLE).id()).path("rows[0].transferId");
        standsAfter(9, transfer, "REQUESTED", false);
        standsAfter(1, transfer, "REQUESTED", false);
        standsAfter(5, transfer, "REQUESTED", false);
        standsAfter(1, transfer, "RELEASED", true);
        get(sides.releasing(), "/transfers/" + pulled)
                .then()
                .body("state", equalTo("ACCEPTED"))
                .body("releaseDeemed", equalTo(true))
                .body("acceptanceDeemed", equalTo(false));
        standsAfter(10, transfer, "RELEASED", true);
        standsAfter(6, transfer, "ACCEPTED", true);
        get(sides.receiving(), "/transfers/" + transfer).then().body("acceptanceDeemed", equalTo(true));
        assertThat(standing(member.id())).isEqualTo(sides.gone("ACTIVE"));
        assertThat(told(transfer, 5))
                .containsExactly(
                        "1 transfer-requested",
                        "2 transfer-reminded",
                        "3 transfer-released",
                        "4 transfer-reminded",
                        "5 transfer-accepted");
    }

    private void standsAfter(int days, String transfer, String state, boolean releaseDeemed) {
        clock.moveOn(Duration.ofDays(days));
        deadlines.look();
        get(ADMINISTRATOR, "/transfers/" + transfer)
                .then()
                .body("state", equalTo(state))
                .body("releaseDeemed", equalTo(releaseDeemed));
    }

    @Test
    void aTransferEndsWithTheMembership() {
        Sides sides = Sides.apart();
        Member member = sides.member(PEOPLE).activate();
        String transfer = asked(member, sides.to());
        LocalDate today = Clocks.today(Clock.systemUTC());
        post(sides.releasing(), "/members/" + member.id() + "/record-death", Map.of("validFrom", today.toString()))
                .then()
                .statusCode(201);
        get(sides.receiving(), "/transfers/" + transfer)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("cancellation", equalTo("MEMBERSHIP_ENDED"));
        assertThat(standing(member.id())).isEqualTo(sides.stays("DECEASED"));
    }

    @Test
    void whenUnionsMergeTransfersFollowAndThoseBetweenThemEnd() {
        Sides sides = Sides.apart();
        UUID third = organisation(null, "CITY");
        List<Member> members = sides.members(PEOPLE, 2);
        String between = ask(sides.releasing(), sides.to(), members.get(0).id()).path("rows[0].transferId");
        String outwards = ask(sides.releasing(), third, members.get(1).id()).path("rows[0].transferId");
        Hall.administrator()
                .header("If-Match", "*")
                .body(Map.of("reason", "OTHER"))
                .post("/organisations/" + sides.from() + "/close")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("open-transfers"));
        Hall.merge(ADMINISTRATOR, sides.from(), sides.to()).then().statusCode(200);
        get(sides.receiving(), "/transfers/" + between)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("cancellation", equalTo("UNIONS_MERGED"));
        assertThat(standing(members.get(0).id())).isEqualTo(sides.gone("ACTIVE"));
        assertThat(standing(members.get(1).id())).isEqualTo(sides.gone("TRANSFERRING"));
        get(sides.receiving(), "/transfers/" + outwards)
                .then()
                .body("state", equalTo("RELEASED"))
                .body("fromOrganisationId", equalTo(sides.to().toString()));
        assertThat(done(act(ADMINISTRATOR, "accept", outwards))).isEqualTo("ACCEPTED");
        assertThat(codeOf(ask(ADMINISTRATOR, sides.to(), members.get(0).id()))).isEqualTo("transfer-same-union");
        ask(ADMINISTRATOR, sides.from(), members.get(0).id())
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-closed"));
    }
}
