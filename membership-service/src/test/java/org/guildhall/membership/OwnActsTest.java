package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointOnly;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever officers do about one person, they don't do about themselves, nor while nobody knows who they are. */
@QuarkusTest
@WithTestResource(TestStack.class)
class OwnActsTest {

    private static final People PEOPLE = new People(44);
    private static final Map<String, Object> REASON = Map.of("reason", "核对证件");
    private static final Map<String, Object> REFUSAL = Map.of("reasonCode", "OTHER");

    private final Map<String, Object> person = PEOPLE.next();
    private UUID union;

    @BeforeEach
    void foundUnion() {
        union = union();
    }

    /** Each act of an officer about one person. */
    enum Act {
        UNMASK,
        UNLOCK_ACTIVATION,
        GIVE_ACTIVATION_CODE,
        ASSESS,
        RETAIN,
        ERASE,
        CORRECT,
        HAND_OUT_GIFT,
        UNDO_GIFT,
        ISSUE_CARD,
        COLLECT_CARD,
        LOSE_CARD,
        REPLACE_CARD,
        CONFIRM,
        REJECT,
        CONFIRM_HELD,
        REJECT_HELD
    }

    private record Call(String path, Object body) {
        Response by(String officer) {
            return Hall.as(officer).header("If-Match", "*").body(body).post(path);
        }

        /** With a token that vouches for a phone number. */
        Response by(String officer, Object mobile) {
            return RestAssured.given()
                    .auth()
                    .oauth2(TestTokens.ofPhone(officer, "+86" + mobile))
                    .contentType("application/json")
                    .header("If-Match", "*")
                    .body(body)
                    .post(path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyActsOnThePersonTheyAreOrCouldBe(Act act) {
        Call call = prepare(act);
        String unlinked = "unlinked-" + UUID.randomUUID();
        appointOnly(unlinked, "ENROLMENT_OFFICER", union);
        isRefused(call.by(unlinked), "sign-in-unlinked");
        String officer = appointed("ENROLMENT_OFFICER", union);
        isRefused(call.by(officer, person.get("mobile")), "own-membership");
        assertThat(call.by(officer, PEOPLE.next().get("mobile")).statusCode()).isIn(200, 201);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CONFIRM", "REJECT", "GIVE_ACTIVATION_CODE", "ERASE"})
    void linkedOfficerActsOnOthersAlone(Act act) {
        Call call = prepare(act);
        String self = appointed("ENROLMENT_OFFICER", union);
        activate(self, person);
        isRefused(call.by(self), "own-membership");
        Map<String, Object> spouse = PEOPLE.next();
        joined(session("AUTOMATIC").path("joinToken"), spouse);
        String other = appointed("ENROLMENT_OFFICER", union);
        activate(other, spouse);
        // Whoever is known to be somebody else may share their phone.
        assertThat(call.by(other, person.get("mobile")).statusCode()).isIn(200, 201);
    }

    @Test
    void ownApplicationIsLeftOutWhereAllAreConfirmed() {
        Response session = session("REVIEW");
        String own = joined(session.path("joinToken"), person).path("applicationId");
        String others = joined(session.path("joinToken"), PEOPLE.next()).path("applicationId");
        String path = "/recruitment-sessions/" + session.path("id") + "/applications";
        Call all = new Call(path + "/confirm-all", Map.of());
        String unlinked = "unlinked-" + UUID.randomUUID();
        appointOnly(unlinked, "ENROLMENT_OFFICER", union);
        isRefused(all.by(unlinked), "sign-in-unlinked");
        String officer = appointed("ENROLMENT_OFFICER", union);
        all.by(officer, person.get("mobile"))
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(1))
                .body("leftOut", equalTo(1));
        Hall.get(officer, path + "?status=APPLIED").then().body("items.id", hasItem(own));
        Hall.get(officer, path + "?status=CONFIRMED").then().body("items.id", hasItem(others));
        all.by(ADMINISTRATOR).then().body("confirmed", equalTo(1)).body("leftOut", equalTo(0));
    }

    /** Else they could bring it to anybody's membership, and activate that. */
    @Test
    void nobodyConfirmsAnApplicationThatBringsTheirOwnNumber() {
        joined(session("AUTOMATIC").path("joinToken"), person);
        Map<String, Object> typed = new HashMap<>(person);
        typed.put("mobile", PEOPLE.next().get("mobile"));
        Call call = new Call(
                "/applications/"
                        + joined(session("REVIEW").path("joinToken"), typed).path("applicationId") + "/confirm",
                Map.of());
        isRefused(call.by(appointed("ENROLMENT_OFFICER", union), typed.get("mobile")), "own-membership");
    }

    private Call prepare(Act act) {
        return switch (act) {
            case UNMASK -> new Call("/members/" + member() + "/unmask", REASON);
            case UNLOCK_ACTIVATION -> new Call("/members/" + member() + "/unlock-activation", REASON);
            case GIVE_ACTIVATION_CODE -> new Call("/members/" + member() + "/activation-codes", REASON);
            case ASSESS ->
                new Call("/members/" + member() + "/skill-assessments", Map.of("level", "SENIOR", "trade", "电工"));
            case RETAIN -> new Call("/members/" + member() + "/retain", Map.of("reason", "RETIRED"));
            case ERASE -> new Call("/members/" + memberWhoLeft() + "/erase", REASON);
            case CORRECT ->
                new Call("/members/" + member() + "/corrections", Map.of("education", "MASTER", "reason", "核对证件"));
            case HAND_OUT_GIFT -> gift();
            case UNDO_GIFT -> new Call("/gift-handouts/" + idOf(gift().by(ADMINISTRATOR)) + "/undo", Map.of());
            case ISSUE_CARD -> new Call("/members/" + memberWithoutCard() + "/cards", Map.of());
            case COLLECT_CARD -> new Call("/cards/" + card() + "/collect", Map.of());
            case LOSE_CARD -> new Call("/cards/" + card() + "/report-lost", REASON);
            case REPLACE_CARD -> new Call("/cards/" + lostCard() + "/replace", REASON);
            case CONFIRM -> new Call("/applications/" + application() + "/confirm", Map.of());
            case REJECT -> new Call("/applications/" + application() + "/reject", REFUSAL);
            case CONFIRM_HELD -> new Call("/applications/" + held() + "/confirm", Map.of());
            case REJECT_HELD -> new Call("/applications/" + held() + "/reject", REFUSAL);
        };
    }

    private Response session(String confirmation) {
        return openSession(union, confirmation, 10);
    }

    private String member() {
        return joined(session("AUTOMATIC").path("joinToken"), person).path("member.id");
    }

    private String memberWhoLeft() {
        String member = member();
        Hall.post(ADMINISTRATOR, "/members/" + member + "/withdraw", Map.of())
                .then()
                .statusCode(201);
        return member;
    }

    private String memberWithoutCard() {
        person.put("wantsCard", false);
        return member();
    }

    private String card() {
        return Hall.get(ADMINISTRATOR, "/members/" + member() + "/cards").path("items[0].id");
    }

    private String lostCard() {
        String card = card();
        Hall.post(ADMINISTRATOR, "/cards/" + card + "/report-lost", REASON)
                .then()
                .statusCode(200);
        return card;
    }

    private Call gift() {
        Response session = session("AUTOMATIC");
        String receipt = joined(session.path("joinToken"), person).path("receipt");
        return new Call("/recruitment-sessions/" + session.path("id") + "/gift-handouts", Map.of("receipt", receipt));
    }

    private String application() {
        return joined(session("REVIEW").path("joinToken"), person).path("applicationId");
    }

    private String held() {
        member();
        Map<String, Object> typed = new HashMap<>(person);
        typed.put("mobile", PEOPLE.next().get("mobile"));
        return joined(session("REVIEW").path("joinToken"), typed).path("applicationId");
    }

    private static void activate(String subject, Map<String, Object> person) {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(subject, "+86" + person.get("mobile")))
                .contentType("application/json")
                .body(Map.of("documentNumber", person.get("documentNumber")))
                .post("/activations")
                .then()
                .statusCode(200);
    }

    private static void isRefused(Response answer, String code) {
        answer.then().statusCode(403).body("code", equalTo(code));
    }
}
