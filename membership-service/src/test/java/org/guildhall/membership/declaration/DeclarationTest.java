package org.guildhall.membership.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.appointOnly;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.declareNonMember;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officers act on memberships of others only, and somebody must know that they are. */
@QuarkusTest
@WithTestResource(TestStack.class)
class DeclarationTest {

    private static final Targets TARGETS = new Targets(new People(31));

    private final String subject = "officer-" + UUID.randomUUID();
    private UUID union;

    @BeforeEach
    void foundUnion() {
        union = union();
    }

    private static Response assess(String officer, String member) {
        return post(officer, "/members/" + member + "/skill-assessments", Map.of("level", "SENIOR", "trade", "电工"));
    }

    @Test
    void officerWithoutLinkAssessesNobodyUntilTheyDeclare() {
        appointOnly(subject, "ENROLMENT_OFFICER", union);
        String member = TARGETS.member(union);
        assess(subject, member).then().statusCode(403).body("code", equalTo("sign-in-unlinked"));
        declareNonMember(subject).then().statusCode(200).body("subject", equalTo(subject));
        assess(subject, member).then().statusCode(201);
    }

    @Test
    void linkedOfficerAssessesOthersAndNeverThemselves() {
        appointOnly(subject, "ENROLMENT_OFFICER", union);
        TARGETS.activate(subject, union);
        String own = get(subject, "/members/me").path("id");
        assess(subject, own).then().statusCode(403).body("code", equalTo("own-membership"));
        assess(subject, TARGETS.member(union)).then().statusCode(201);
    }

    @Test
    void declaringAgainAnswersTheFirstOneAndTellsOnce() {
        as(subject).get("/non-member-declarations/mine").then().statusCode(404);
        String id = declareNonMember(subject).path("id");
        declareNonMember(subject).then().statusCode(200).body("id", equalTo(id));
        as(subject).get("/non-member-declarations/mine").then().statusCode(200).body("id", equalTo(id));
        Facts.Fact fact = Facts.of(UUID.fromString(id), 1).get(0);
        assertThat(fact.name()).isEqualTo("non-membership-declared");
        assertThat(fact.data().path("subject").asText()).isEqualTo(subject);
    }

    @Test
    void memberCannotDeclare() {
        TARGETS.activate(subject, union);
        declareNonMember(subject).then().statusCode(409).body("code", equalTo("membership-linked"));
    }

    @Test
    void falseDeclarationIsSeenOnceTheMembershipIsLinked() {
        String auditor = Hall.appointed("AUDITOR", union);
        String elsewhere = Hall.appointed("AUDITOR", union());
        declareNonMember(subject).then().statusCode(200);
        String list = "/non-member-declarations/contradicted?limit=200";
        get(auditor, list).then().statusCode(200).body("items.subject", not(hasItem(subject)));
        TARGETS.activate(subject, union);
        String member = get(subject, "/members/me").path("id");
        get(auditor, list).then().body("items.find { it.subject == '" + subject + "' }.memberId", equalTo(member));
        get(elsewhere, list).then().statusCode(200).body("items.subject", not(hasItem(subject)));
        assess(subject, TARGETS.member(union)).then().statusCode(403);
    }
}
