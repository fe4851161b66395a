package org.guildhall.membership.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class HomeTest {

    private static final People PEOPLE = new People(61);

    @Test
    void tellsNonMembersThatTheyAreNobodyHereYet() {
        String stranger = "stranger-" + UUID.randomUUID();
        get(stranger, "/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("subject", equalTo(stranger))
                .body("phoneVerified", equalTo(false))
                .body("activated", equalTo(false))
                .body("membership", nullValue())
                .body("positions", empty());
        get(stranger, "/home")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("membership", nullValue())
                .body("card", nullValue())
                .body("ladder.done", contains(false, false, false, false))
                .body("applications", empty());
    }

    @Test
    void tellsOfficersTheirPositionsWithTheNamesOfTheirOrganisations() {
        UUID union = organisation(null, "CITY");
        String officer = appointed("ENROLMENT_OFFICER", union);
        get(officer, "/me")
                .then()
                .body("declaredNonMember", equalTo(true))
                .body("positions.position", contains("ENROLMENT_OFFICER"))
                .body("positions.organisationId", contains(union.toString()))
                .body("positions.organisation", contains(nameOf(union)))
                .body("positions[0].until", nullValue());
        get(ADMINISTRATOR, "/me").then().body("positions[0].organisation", nullValue());
        String appointment = get(officer, "/me").path("positions[0].appointmentId");
        post(ADMINISTRATOR, "/appointments/" + appointment + "/end");
        get(officer, "/me").then().body("positions", empty());
    }

    @Test
    void showsMembersTheirUnionTheirCardAndTheLadder() {
        UUID union = organisation(null, "CITY");
        Member member = Member.joining(union, PEOPLE.next());
        member.get("/home")
                .then()
                .body("activated", equalTo(false))
                .body("membership", nullValue())
                .body("ladder.step", contains("JOINED", "VERIFIED", "CARD", "ACTIVATED"))
                .body("ladder.done", contains(true, true, true, false))
                .body("applications.status", contains("CONFIRMED"))
                .body("applications.organisation", contains(nameOf(union)));
        member.activate();
        String family = member.person().get("name").toString().substring(0, 1);
        Response home = member.get("/home");
        home.then()
                .body("activated", equalTo(true))
                .body("membership.memberId", equalTo(member.id()))
                .body("membership.organisation", equalTo(nameOf(union)))
                .body("membership.name", startsWith(family + "*"))
                .body("ladder.done", contains(true, true, true, true))
                .body("card.number", equalTo(member.cardNumber()))
                .body("card.status", equalTo("ISSUED"));
        assertThat(home.asString()).doesNotContain((String) member.person().get("documentNumber"));
        member.get("/me").then().body("membership.organisation", equalTo(nameOf(union)));
        member.get("/members/me")
                .then()
                .header("Cache-Control", containsString("no-store"))
                .body("organisation", equalTo(nameOf(union)))
                .body("card.number", equalTo(member.cardNumber()));
    }

    @Test
    void saysInTheirLanguageWhyAnApplicationWasRefused() {
        Map<String, Object> person = PEOPLE.next();
        Response applied = joined(text(openSession(organisation(null, "CITY"), "REVIEW", null), "/joinToken"), person);
        Member applicant = Member.of(person, applied);
        applicant.get("/home").then().body("applications.status", contains("APPLIED"));
        Map<String, String> refusal = Map.of("reasonCode", "INCOMPLETE", "note", "缺少单位");
        post(ADMINISTRATOR, "/applications/" + applicant.applicationId() + "/reject", refusal)
                .then()
                .statusCode(200);
        applicant
                .get("/home")
                .then()
                .body("applications[0].reason", equalTo("信息填写不完整：缺少单位"))
                .body("ladder.done", contains(false, false, false, false));
        applicant.reading("en").get("/home").then().body("applications[0].reason", equalTo("Incomplete: 缺少单位"));
    }

    /** Whoever types a member's number with a phone of their own reads what whoever is new would read, and the member nothing. */
    @Test
    void neitherShowsAnybodyElseNorTellsWhoIsAMember() {
        UUID union = organisation(null, "CITY");
        Member member = Member.joining(union, PEOPLE.next()).activate();
        Map<String, Object> borrowed = PEOPLE.next();
        borrowed.put("documentNumber", member.person().get("documentNumber"));
        borrowed.put("name", member.person().get("name"));
        Member stranger = Member.joining(union, borrowed);
        Response told = stranger.get("/home");
        told.then()
                .body("activated", equalTo(false))
                .body("ladder.done", contains(true, true, true, false))
                .body("applications.status", contains("CONFIRMED"));
        assertThat(told.asString() + stranger.get("/me").asString())
                .doesNotContain(member.id(), member.cardNumber(), member.applicationId());
        assertThat(member.get("/home").asString())
                .doesNotContain(stranger.applicationId(), stranger.id(), stranger.cardNumber());
    }

    private static String nameOf(UUID organisation) {
        return get(ADMINISTRATOR, "/organisations/" + organisation).path("name");
    }
}
