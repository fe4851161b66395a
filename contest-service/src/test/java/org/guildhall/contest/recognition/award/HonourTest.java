package org.guildhall.contest.recognition.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Api.as;
import static org.guildhall.contest.testing.Api.created;
import static org.guildhall.contest.testing.Honours.code;
import static org.guildhall.contest.testing.Honours.createType;
import static org.guildhall.contest.testing.Honours.recommend;
import static org.guildhall.contest.testing.Town.ADMINISTRATOR;
import static org.guildhall.contest.testing.Town.AUDITOR;
import static org.guildhall.contest.testing.Town.NEIGHBOUR;
import static org.guildhall.contest.testing.Town.ORGANISER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.guildhall.contest.testing.Honours;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class HonourTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    private UUID county;
    private UUID enterprise;
    private UUID member;
    private String below;

    @BeforeEach
    void foundCounty() {
        county = membership.found(town.east, "TOWNSHIP");
        enterprise = membership.found(county, "GRASSROOTS");
        member = membership.join(enterprise);
        below = "organiser-" + enterprise;
        membership.appoint(below, "CONTEST_ORGANISER", enterprise);
    }

    @Test
    void typesAreConfiguredPerOrganisation() {
        UUID type = created(createType(ORGANISER, county, "GOLD_MEDAL_WORKER", "MEMBER"));
        createType(ORGANISER, county, "GOLD_MEDAL_WORKER", "MEMBER")
                .then()
                .statusCode(409)
                .body("code", equalTo("honour-type-known"));
        created(createType(ORGANISER, enterprise, "GOLD_MEDAL_WORKER", "MEMBER"));
        as("anyone")
                .get("/honour-types?organisation=" + county)
                .then()
                .body("items.id", contains(type.toString()))
                .body("items.title", contains("金牌工人"));
        createType(NEIGHBOUR, county, code(), "MEMBER").then().statusCode(404);
        createType(ORGANISER, county, "lower case", "MEMBER")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    void recommendationRisesStepByStepIntoTheRegister() {
        UUID type = created(createType(ADMINISTRATOR, town.east, code(), "MEMBER"));
        as(below)
                .body(Honours.honour(type, enterprise, "memberId", member).replace("2026", "2199"))
                .post("/honours")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year"));
        UUID id = created(recommend(below, type, enterprise, "memberId", member));
        String path = "/honours/" + id;
        as(below)
                .get(path)
                .then()
                .body("state", equalTo("RECOMMENDED"))
                .body("liesWith", equalTo(county.toString()))
                .body("organisationId", equalTo(enterprise.toString()))
                .body("type.title", equalTo("金牌工人"))
                .body("merits", equalTo("技能大赛第一名"));
        as(below).post(path + "/accept").then().statusCode(404);
        String middle = "organiser-" + county;
        membership.appoint(middle, "CONTEST_ORGANISER", county);
        as(middle).post(path + "/accept").then().statusCode(200).body("liesWith", equalTo(town.east.toString()));
        as(middle).post(path + "/accept").then().statusCode(404);
        as(ORGANISER)
                .post(path + "/accept")
                .then()
                .statusCode(200)
                .body("state", equalTo("REGISTERED"))
                .body("liesWith", nullValue())
                .body("registeredAt", notNullValue());
        as(ORGANISER).post(path + "/accept").then().statusCode(409).body("code", equalTo("honour-decided"));
        as(AUDITOR)
                .get("/honours?state=REGISTERED&year=2026&organisation=" + county)
                .then()
                .body("items.id", contains(id.toString()));
        as(AUDITOR).get("/honours?year=2025&organisation=" + county).then().body("items", hasSize(0));
        as(NEIGHBOUR).get("/honours?organisation=" + county).then().statusCode(404);
        as(NEIGHBOUR).get(path).then().statusCode(404);
    }

    @Test
    void conferringOrganisationRegistersAtOnce() {
        UUID type = created(createType(ORGANISER, county, code(), "ORGANISATION"));
        recommend(ORGANISER, type, county, "organisationId", enterprise)
                .then()
                .statusCode(201)
                .body("state", equalTo("REGISTERED"))
                .body("memberId", nullValue());
    }

    @Test
    void returnedWithAReasonItMayBeRecommendedAgain() {
        UUID type = created(createType(ORGANISER, county, code(), "MEMBER"));
        UUID id = created(recommend(below, type, enterprise, "memberId", member));
        recommend(below, type, enterprise, "memberId", member)
                .then()
                .statusCode(409)
                .body("code", equalTo("honour-held"));
        as(ORGANISER)
                .body("{\"reason\":\"\"}")
                .post("/honours/" + id + "/return")
                .then()
                .statusCode(422);
        as(ORGANISER)
                .body("{\"reason\":\"事迹不具体\"}")
                .post("/honours/" + id + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("reason", equalTo("事迹不具体"));
        as(ORGANISER).post("/honours/" + id + "/accept").then().statusCode(409);
        created(recommend(below, type, enterprise, "memberId", member));
    }

    @Test
    void refusesHoldersThatDoNotFit() {
        UUID members = created(createType(ORGANISER, county, code(), "MEMBER"));
        UUID organisations = created(createType(ORGANISER, county, code(), "ORGANISATION"));
        recommend(below, members, enterprise, "organisationId", enterprise)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/memberId"));
        recommend(below, organisations, enterprise, "memberId", member)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/organisationId"));
        recommend(below, organisations, enterprise, "organisationId", county)
                .then()
                .statusCode(422);
        recommend(below, members, enterprise, "memberId", membership.join(county))
                .then()
                .statusCode(422);
        recommend(below, members, enterprise, "memberId", UUID.randomUUID())
                .then()
                .statusCode(422);
        recommend(below, members, county, "memberId", member).then().statusCode(404);
        UUID foreign = created(createType(NEIGHBOUR, town.west, code(), "MEMBER"));
        recommend(below, foreign, enterprise, "memberId", member)
                .then()
                .statusCode(422)
                .body("code", equalTo("honour-type-unknown"));
    }

    @Test
    void nobodyAcceptsTheirOwn() {
        UUID type = created(createType(ORGANISER, county, code(), "MEMBER"));
        UUID id = created(recommend(below, type, enterprise, "memberId", member));
        membership.activate(List.of(member));
        membership.appoint(member.toString(), "CONTEST_ORGANISER", county);
        as(member).post("/honours/" + id + "/accept").then().statusCode(403).body("code", equalTo("own-honour"));
    }

    @Test
    void isEnteredOnceHoweverManyRecommendAtOnce() throws Exception {
        UUID type = created(createType(ORGANISER, county, code(), "MEMBER"));
        List<Callable<Response>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> recommend(below, type, enterprise, "memberId", member));
        }
        assertThat(Race.run(attempts).stream()
                        .collect(Collectors.toMap(Response::statusCode, answer -> 1, Integer::sum)))
                .isEqualTo(Map.of(201, 1, 409, 7));
    }
}
