package org.guildhall.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appoint;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.organisationBody;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.sessionBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OrganisationCloseTest {

    private static final People PEOPLE = new People(51);

    private final Targets targets = new Targets(PEOPLE);

    static Response close(UUID id) {
        return administrator()
                .header("If-Match", "*")
                .body(Map.of("reason", "EMPLOYER_ENDED"))
                .post("/organisations/" + id + "/close");
    }

    @Test
    void aClosedOrganisationIsToldAndHiddenUnlessAskedFor() {
        UUID city = organisation(null, "CITY");
        UUID closed = organisation(city, "COUNTY");
        UUID open = organisation(city, "COUNTY");
        administrator()
                .body(Map.of("reason", "OTHER"))
                .post("/organisations/" + closed + "/close")
                .then()
                .statusCode(428);
        close(closed).then().statusCode(200).header("ETag", "\"2\"").body("closingReason", equalTo("EMPLOYER_ENDED"));
        close(closed).then().statusCode(409).body("code", equalTo("organisation-closed"));
        var fact = Facts.of(closed, 2).get(1);
        assertThat(fact.name()).isEqualTo("organisation-closed");
        assertThat(fact.data().get("parentId").textValue()).isEqualTo(city.toString());
        assertThat(fact.data().get("reason").textValue()).isEqualTo("EMPLOYER_ENDED");
        String auditor = appointed("AUDITOR", city);
        as(auditor).get("/organisations").then().body("items.id", contains(city.toString(), open.toString()));
        as(auditor)
                .get("/organisations?closed=true")
                .then()
                .body("items.id", containsInAnyOrder(city.toString(), open.toString(), closed.toString()));
        String children = "/organisations/" + city + "/children";
        as(auditor).get(children).then().body("items.id", contains(open.toString()));
        as(auditor).get(children + "?closed=true").then().body("items.size()", equalTo(2));
        as(auditor).get("/organisations/" + closed).then().statusCode(200);
    }

    @Test
    void isRefusedWithTheNumbersOfWhatIsInTheWay() {
        UUID township = organisation(organisation(null, "CITY"), "TOWNSHIP");
        organisation(township, "GRASSROOTS");
        close(organisation(township, "GRASSROOTS")).then().statusCode(200);
        targets.member(township);
        targets.applicationAt(targets.session(township, "AUTOMATIC"));
        targets.pending(township);
        close(township)
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-in-use"))
                .body(
                        "errors.code",
                        containsInAnyOrder("open-children", "live-members", "open-sessions", "waiting-applications"))
                .body(
                        "errors.detail",
                        containsInAnyOrder("还有 1 个下级组织", "还有 2 名会员", "还有 3 场职工沟通会或长期入会码未结束", "还有 1 份入会申请待审"));
    }

    @Test
    void takesNothingAndNobodyAnyMore() {
        UUID city = organisation(null, "CITY");
        UUID closed = organisation(city, "COUNTY");
        UUID moving = organisation(city, "TOWNSHIP");
        close(closed).then().statusCode(200);
        Map<String, Object> appointment = new HashMap<>(Map.of("subject", "s", "position", "AUDITOR"));
        appointment.put("organisationId", closed);
        Stream.of(
                        post(ADMINISTRATOR, "/organisations", organisationBody(closed, "GRASSROOTS")),
                        post(ADMINISTRATOR, "/appointments", appointment),
                        post(ADMINISTRATOR, "/recruitment-sessions", sessionBody(closed)),
                        administrator()
                                .header("If-Match", "*")
                                .body(Map.of("parentId", closed))
                                .post("/organisations/" + moving + "/move"),
                        administrator()
                                .header("If-Match", "*")
                                .body(Map.of("parentId", organisation(null, "CITY")))
                                .post("/organisations/" + closed + "/move"),
                        administrator()
                                .header("If-Match", "*")
                                .body(Map.of("employeeCount", 1))
                                .patch("/organisations/" + closed))
                .forEach(answer -> answer.then().statusCode(409).body("code", equalTo("organisation-closed")));
        close(city).then().statusCode(409).body("errors.code", contains("open-children"));
        appoint("auditor-" + city, "AUDITOR", city);
    }

    /** Whoever adds at the same moment is there before the closing, which then is refused, or is refused. */
    @Test
    void closesOrTakesASessionAndNeverBoth() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID union = organisation(organisation(null, "CITY"), "GRASSROOTS");
            Hall.declareNonMember(ADMINISTRATOR);
            List<Callable<Integer>> acts = List.of(
                    () -> post(ADMINISTRATOR, "/recruitment-sessions", sessionBody(union))
                            .statusCode(),
                    () -> close(union).statusCode());
            assertThat(Race.run(acts)).isIn(List.of(List.of(201, 409), List.of(409, 200)));
        }
    }
}
