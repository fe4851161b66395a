package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.ContestTopic;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far members have come, one rung after the other. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ActivationLadderTest {

    private static final People PEOPLE = new People(96);

    private UUID city;
    private UUID union;
    private String officer;

    @BeforeEach
    void found() {
        city = Hall.organisation(null, "CITY");
        union = Hall.organisation(city, "GRASSROOTS");
        officer = Hall.appointed("ENROLMENT_OFFICER", city);
    }

    private List<Integer> ladder(UUID organisation) {
        Map<String, Object> told = Hall.get(officer, "/organisations/" + organisation + "/activation-ladder")
                .then()
                .statusCode(200)
                .body("organisationId", equalTo(organisation.toString()))
                .extract()
                .jsonPath()
                .getMap("$");
        return List.of("joined", "verified", "cardActivated", "firstActivity", "evaluated").stream()
                .map(rung -> (Integer) told.get(rung))
                .toList();
    }

    private Member withActivatedCard() {
        Member member = Member.joining(union, PEOPLE.next()).activate();
        String card = Hall.get(officer, "/members/" + member.id() + "/cards").path("items[0].id");
        Hall.post(officer, "/cards/" + card + "/collect").then().statusCode(200);
        member.signedIn().post("/members/me/card/activate").then().statusCode(200);
        return member;
    }

    @Test
    void countsEachRungWithAllBeforeIt() {
        Member.joining(city, PEOPLE.next());
        Member verified = Member.joining(union, PEOPLE.next()).activate();
        Member carded = withActivatedCard();
        Member inATeam = withActivatedCard();
        Member player = withActivatedCard();
        assertThat(ladder(city)).containsExactly(5, 4, 3, 0, 0);
        assertThat(ladder(union)).containsExactly(4, 4, 3, 0, 0);
        verified.get("/members/me").then().body("rung", equalTo("VERIFIED"));
        try (ContestTopic contests = new ContestTopic()) {
            contests.tell("entry-registered", UUID.randomUUID(), 1, """
                    {"memberId":"%s","memberIds":["%s","%s"]}""".formatted(
                            verified.id(), verified.id(), inATeam.id()));
            contests.tell("quiz-attempt-finished", UUID.randomUUID(), 1, """
                    {"memberId":"%s"}""".formatted(player.id()));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ladder(city).get(3) == 2);
        // Who took part without an activated card stands where they stood.
        assertThat(ladder(union)).containsExactly(4, 4, 3, 2, 0);
        verified.get("/members/me").then().body("rung", equalTo("VERIFIED"));
        carded.get("/members/me").then().body("rung", equalTo("CARD_ACTIVATED"));
        player.get("/members/me").then().body("rung", equalTo("FIRST_ACTIVITY"));
    }
}
