package org.guildhall.membership.personaldata.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody consented to is on record, and withdrawn as easily as given. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ConsentTest {

    private static final People PEOPLE = new People(76);
    private static final String PUBLICITY = "PUBLICITY-2026-01";

    @Inject
    DataSource dataSource;

    private UUID union;
    private Member member;

    @BeforeEach
    void join() {
        union = Hall.union();
        member = Member.joining(union, PEOPLE.next()).activate();
    }

    private static Response give(Member member, String version) {
        return member.signedIn()
                .body(Map.of("noticeVersion", version, "accepted", true))
                .post("/members/me/consents");
    }

    private static Response withdraw(Member member, String purpose, boolean erase) {
        return member.reading("en").body(Map.of("erase", erase)).post("/members/me/consents/" + purpose + "/withdraw");
    }

    @Test
    void noticesAreForAnybodyToRead() {
        RestAssured.given()
                .get("/privacy-notices")
                .then()
                .statusCode(200)
                .body("items.version", hasItems("2026-01", PUBLICITY))
                .body("items[0].needed", equalTo(true))
                .body("items[0].text.zh", containsString("姓名"))
                .body("items[0].onWithdrawal.en", containsString("leaving"));
    }

    @Test
    void ledgerBeginsWithTheApplication() {
        member.get("/members/me/consents")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(member.applicationId())))
                .body("items[0].purpose", equalTo("MEMBERSHIP"))
                .body("items[0].noticeVersion", equalTo("2026-01"))
                .body("items[0].channel", equalTo("APPLICATION"))
                .body("items[0].inForce", equalTo(true));
    }

    @Test
    void optionalPurposeJustEnds() {
        give(member, PUBLICITY).then().statusCode(201).body("inForce", equalTo(true));
        withdraw(member, "PUBLICITY", false)
                .then()
                .statusCode(200)
                .body("erasure", nullValue())
                .body("statement", containsString("publicity no more"));
        String officer = Hall.appointed("AUDITOR", union);
        Hall.get(officer, "/members/" + member.id() + "/consents")
                .then()
                .statusCode(200)
                .body("items.act", equalTo(List.of("WITHDRAWN", "GIVEN", "GIVEN")))
                .body("items.purpose", equalTo(List.of("PUBLICITY", "PUBLICITY", "MEMBERSHIP")))
                .body("items.inForce", equalTo(List.of(false, false, true)));
        withdraw(member, "PUBLICITY", false).then().statusCode(409).body("code", equalTo("consent-not-given"));
        member.get("/members/me").then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void oneOfTwoWithdrawalsAtOnceFindsTheConsent() throws Exception {
        give(member, PUBLICITY).then().statusCode(201);
        List<Integer> statuses = Race.run(List.of(
                () -> withdraw(member, "PUBLICITY", false).statusCode(),
                () -> withdraw(member, "PUBLICITY", false).statusCode()));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void withdrawingWhatMembershipTakesIsToLeaveAndBeErased() {
        withdraw(member, "MEMBERSHIP", false).then().statusCode(409).body("code", equalTo("consent-needed"));
        withdraw(member, "MEMBERSHIP", true)
                .then()
                .statusCode(200)
                .body("erasure.memberIds", equalTo(List.of(member.id())))
                .body("erasure.erasedAt", notNullValue())
                .body("statement", containsString("erased for good"));
        member.get("/members/me").then().statusCode(404);
        Hall.get(ADMINISTRATOR, "/members/" + member.id())
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("person.name", equalTo(""));
        Hall.get(ADMINISTRATOR, "/members/" + member.id() + "/consents")
                .then()
                .body("items.act", equalTo(List.of("WITHDRAWN", "GIVEN")))
                .body("items.inForce", equalTo(List.of(false, false)));
    }

    @Test
    void consentIsToANoticeInForceAndNothingElse() {
        give(member, "1999-01").then().statusCode(422).body("errors[0].code", equalTo("notice-not-in-force"));
        member.signedIn()
                .body(Map.of("noticeVersion", PUBLICITY, "accepted", false))
                .post("/members/me/consents")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/accepted"));
    }

    @Test
    void ledgerIsAppendOnly() throws SQLException {
        give(member, PUBLICITY).then().statusCode(201);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM consent_entry"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> statement.execute("UPDATE consent_entry SET act = 'GIVEN'"))
                    .hasMessageContaining("never changed");
        }
    }
}
