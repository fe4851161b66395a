package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way out for who shares a phone, or can't sign in with the one on record. */
@QuarkusTest
@WithTestResource(TestStack.class)
class ActivationCodeTest {

    private static final People PEOPLE = new People(97);
    private static final Map<String, Object> REASON = Map.of("reason", "夫妻共用手机号，本人持证件到场");

    @Inject
    DataSource dataSource;

    private final String subject = "other-phone-" + UUID.randomUUID();
    private UUID union;
    private String officer;
    private Member member;

    @BeforeEach
    void join() {
        union = Hall.union();
        officer = Hall.appointed("ENROLMENT_OFFICER", union);
        member = Member.joining(union, PEOPLE.next());
    }

    private String code() {
        Response given = Hall.post(officer, "/members/" + member.id() + "/activation-codes", REASON);
        given.then().statusCode(201).header("Cache-Control", containsString("no-store"));
        return given.path("code");
    }

    private Response activate(String signedIn, String code, String lastFour) {
        return Hall.post(signedIn, "/activations/by-code", Map.of("code", code, "documentLastFour", lastFour));
    }

    private String lastFour() {
        return ((String) member.person().get("documentNumber")).substring(14);
    }

    private String wrongFour() {
        return lastFour().equals("0000") ? "1111" : "0000";
    }

    @Test
    void linksASignInWithoutThePhoneAndIsGoodOnce() {
        String before = code();
        String code = code();
        refuses(activate(subject, before, lastFour()), 404, "activation-code-unknown");
        refuses(activate(subject, code, wrongFour()), 404, "membership-unknown");
        refuses(activate(officer, code, lastFour()), 403, "own-activation-code");
        String typed = code.substring(0, 5).toLowerCase(Locale.ROOT) + " - " + code.substring(5);
        activate(subject, typed, lastFour()).then().statusCode(200).body("id", equalTo(member.id()));
        Hall.get(subject, "/members/me").then().statusCode(200).body("id", equalTo(member.id()));
        refuses(activate(subject, code, lastFour()), 404, "activation-code-unknown");
        refuses(Hall.post(officer, "/members/" + member.id() + "/activation-codes", REASON), 409, "already-activated");
        Hall.get(Hall.appointed("AUDITOR", union), "/audit-records?organisation=" + union)
                .then()
                .body("items.act", hasItem("ACTIVATION_CODE_GIVEN"))
                .body("items.reason", hasItem((String) REASON.get("reason")));
    }

    @Test
    void endsAfterHalfAnHour() throws Exception {
        String code = code();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE activation_code SET expires_at = now() WHERE member_id = ?")) {
            update.setObject(1, UUID.fromString(member.id()));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        refuses(activate(subject, code, lastFour()), 404, "activation-code-unknown");
    }

    @Test
    void guessingIsLimitedAsWithThePhone() {
        String code = code();
        for (int i = 0; i < 10; i++) {
            refuses(activate(subject, "2222222222", lastFour()), 404, "activation-code-unknown");
        }
        refuses(activate(subject, code, lastFour()), 429, "activation-locked");
        for (int i = 0; i < 5; i++) {
            refuses(activate("guesser-" + i + subject, code, wrongFour()), 404, "membership-unknown");
        }
        refuses(activate("late-" + subject, code, lastFour()), 429, "activation-locked");
    }

    @Test
    void oneCodeLinksOneSignInHoweverManyTry() throws Exception {
        String code = code();
        List<Callable<Integer>> tries = Collections.nCopies(
                4,
                () -> activate("racer-" + UUID.randomUUID(), code, lastFour()).statusCode());
        assertThat(Race.run(tries)).containsOnlyOnce(200).isSubsetOf(200, 404, 409);
    }

    @Test
    void aSignInWithoutAVerifiedPhoneIsToldSo() {
        refuses(Hall.post(subject, "/activations", Map.of("documentLastFour", lastFour())), 403, "phone-not-verified");
    }

    private static void refuses(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
