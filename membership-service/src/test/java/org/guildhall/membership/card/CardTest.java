package org.guildhall.membership.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.Answers.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Facts.Fact;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a card, and who may make it so. */
@QuarkusTest
@WithTestResource(TestStack.class)
class CardTest {

    private static final People PEOPLE = new People(91);
    private static final Map<String, Object> REASON = Map.of("reason", "本人报失");

    private UUID union;
    private String officer;

    @BeforeEach
    void found() {
        union = Hall.union();
        officer = Hall.appointed("ENROLMENT_OFFICER", union);
    }

    private Member member(boolean wantsCard) {
        Map<String, Object> person = PEOPLE.next();
        person.put("wantsCard", wantsCard);
        return Member.joining(union, person).activate();
    }

    private Response issue(Member member) {
        return Hall.post(officer, "/members/" + member.id() + "/cards");
    }

    /** The member's card that was issued first. */
    private String cardOf(Member member) {
        List<String> ids =
                Hall.get(officer, "/members/" + member.id() + "/cards").path("items.id");
        return ids.get(ids.size() - 1);
    }

    private Response act(String act, Member member, String card) {
        return switch (act) {
            case "COLLECT" -> Hall.post(officer, "/cards/" + card + "/collect");
            case "ACTIVATE" -> member.signedIn().post("/members/me/card/activate");
            case "LOSE" -> Hall.post(officer, "/cards/" + card + "/report-lost", REASON);
            case "REPLACE" -> Hall.post(officer, "/cards/" + card + "/replace", REASON);
            default -> throw new IllegalArgumentException(act);
        };
    }

    private void bring(Member member, String card, String status) {
        List<String> way = switch (status) {
            case "ISSUED" -> List.of();
            case "COLLECTED" -> List.of("COLLECT");
            case "ACTIVATED" -> List.of("COLLECT", "ACTIVATE");
            case "LOST" -> List.of("LOSE");
            default -> List.of("LOSE", "REPLACE");
        };
        way.forEach(
                act -> assertThat(act(act, member, card).statusCode()).isEqualTo(act.equals("REPLACE") ? 201 : 200));
    }

    /** A member activates the card they have now, which after a replacement is the new one: it isn't collected yet. */
    @ParameterizedTest
    @CsvSource({
        "ISSUED,    COLLECTED,        card-not-collected, LOST,          card-not-lost",
        "COLLECTED, card-act-done,    ACTIVATED,          LOST,          card-not-lost",
        "ACTIVATED, card-act-done,    card-act-done,      LOST,          card-not-lost",
        "LOST,      card-lost,        card-lost,          card-act-done, ISSUED",
        "REPLACED,  card-replaced,    card-not-collected, card-replaced, card-act-done"
    })
    void everyActHasItsOutcomeInEveryState(
            String status, String collected, String activated, String lost, String replaced) {
        Map<String, String> outcomes =
                Map.of("COLLECT", collected, "ACTIVATE", activated, "LOSE", lost, "REPLACE", replaced);
        outcomes.forEach((act, outcome) -> {
            Member member = member(true);
            String card = cardOf(member);
            bring(member, card, status);
            Response answer = act(act, member, card);
            String told = answer.statusCode() == 409 ? answer.path("code") : answer.path("status");
            assertThat(told).as("%s of one that is %s", act, status).isEqualTo(outcome);
        });
    }

    @Test
    void theTableRefusesToActivateAReplacedCard() {
        for (CardStatus over : List.of(CardStatus.LOST, CardStatus.REPLACED)) {
            assertThat(assertThrows(ProblemException.class, () -> CardAct.ACTIVATE.from(over))
                            .code())
                    .isEqualTo(over == CardStatus.LOST ? "card-lost" : "card-replaced");
        }
    }

    /** Anybody who has its address reads it. */
    @Test
    void aReceiptShowsNoCardThatWasReportedLost() {
        Map<String, Object> person = PEOPLE.next();
        person.put("wantsCard", true);
        Response joined = Hall.joined(text(Hall.openSession(union, "AUTOMATIC", null), "/joinToken"), person);
        Member member = Member.of(person, joined).activate();
        String receipt = "/receipts/" + text(joined, "/receipt");
        given().get(receipt).then().body("card.number", equalTo(member.cardNumber()));
        member.signedIn().post("/members/me/card/report-lost").then().statusCode(200);
        given().get(receipt).then().statusCode(200).body("card", nullValue());
    }

    @Test
    void issuedLaterItGoesItsWayAndTellsOfEachStep() {
        Member member = member(false);
        member.get("/members/me/card").then().statusCode(404).body("code", equalTo("card-missing"));
        Response issued = issue(member);
        UUID first = Hall.idOf(issued);
        String address = "/cards/" + first;
        issued.then().header("Location", endsWith(address));
        Hall.get(officer, address)
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("memberId", equalTo(member.id()));
        assertThat(Hall.get(Hall.appointed("ENROLMENT_OFFICER", Hall.union()), address)
                        .statusCode())
                .isEqualTo(404);
        issue(member).then().statusCode(409).body("code", equalTo("card-held"));
        String number = member.get("/members/me/card").path("number");
        bring(member, first.toString(), "ACTIVATED");
        member.signedIn()
                .post("/members/me/card/report-lost")
                .then()
                .statusCode(200)
                .body("status", equalTo("LOST"))
                .body("code", nullValue());
        UUID second = Hall.idOf(act("REPLACE", member, first.toString()));
        String newNumber = member.get("/members/me/card").path("number");
        assertThat(CardNumber.isValid(newNumber)).isTrue();
        assertThat(newNumber).isNotEqualTo(number);
        Hall.get(officer, "/members/" + member.id() + "/cards")
                .then()
                .body("items.id", contains(second.toString(), first.toString()))
                .body("items.status", contains("ISSUED", "REPLACED"))
                .body("items[1].number", equalTo("8810********" + number.substring(12)));
        List<Fact> facts = Facts.of(first, 5);
        assertThat(facts)
                .extracting(Fact::name)
                .containsExactly("card-issued", "card-collected", "card-activated", "card-lost", "card-replaced");
        assertThat(facts).extracting(Fact::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(facts)
                .allMatch(fact -> fact.data().get("memberId").textValue().equals(member.id())
                        && fact.data().get("organisationId").textValue().equals(union.toString()));
        assertThat(facts.get(0).data().get("sessionId").isNull()).isTrue();
        assertThat(facts.get(4).data().get("replacementId").textValue()).isEqualTo(second.toString());
        assertThat(Facts.of(first, 5).toString()).doesNotContain(number, newNumber);
        Hall.get(Hall.appointed("AUDITOR", union), "/audit-records?limit=200&organisation=" + union)
                .then()
                .body(
                        "items.findAll { it.memberId == '" + member.id() + "' }.act",
                        containsInAnyOrder("CARD_ISSUED", "CARD_COLLECTED", "CARD_REPLACED"));
    }

    @Test
    void aMemberHasOneCardHoweverManyAreIssuedOrReplacedAtOnce() throws Exception {
        Member member = member(false);
        Callable<Response> issuing = () -> issue(member);
        List<Response> issued = Race.run(Collections.nCopies(12, issuing));
        isOne(issued, "card-held");
        String card = cardOf(member);
        bring(member, card, "LOST");
        Callable<Response> replacing = () -> act("REPLACE", member, card);
        isOne(Race.run(Collections.nCopies(12, replacing)), "card-act-done");
        assertThat(Hall.get(officer, "/members/" + member.id() + "/cards").<List<String>>path("items.status"))
                .containsExactly("ISSUED", "REPLACED");
    }

    private static void isOne(List<Response> answers, String otherwise) {
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allMatch(answer -> answer.statusCode() == 409 && otherwise.equals(answer.path("code")));
    }

    @Test
    void cardsAreForOfficersOfTheMembersUnion() {
        Member member = member(true);
        String card = cardOf(member);
        String stranger = Hall.appointed("ENROLMENT_OFFICER", Hall.union());
        Hall.post(stranger, "/cards/" + card + "/collect").then().statusCode(404);
        Hall.get(stranger, "/members/" + member.id() + "/cards").then().statusCode(404);
        Hall.post(officer, "/cards/" + UUID.randomUUID() + "/collect").then().statusCode(404);
        Hall.post(officer, "/cards/" + card + "/report-lost", Map.of("reason", " "))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
    }
}
