package org.guildhall.membership.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.ScannedCode;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code on an organisation's wall, at which one joins as at a session. */
@QuarkusTest
@WithTestResource(TestStack.class)
class StandingCodeTest {

    private static final People PEOPLE = new People(94);

    private UUID union;
    private String officer;
    private String path;

    @BeforeEach
    void found() {
        union = Hall.union();
        officer = Hall.appointed("ENROLMENT_OFFICER", union);
        path = "/organisations/" + union + "/standing-code";
    }

    private Response put(String confirmation) {
        Response answer = Hall.post(officer, path, Map.of("confirmation", confirmation, "title", "扫码入会"));
        return answer.then().statusCode(200).extract().response();
    }

    @Test
    void admitsWithoutAnEndAndIsNoMeeting() {
        Hall.get(officer, path).then().statusCode(404);
        Response code = put("AUTOMATIC");
        Hall.get(officer, path).then().statusCode(200).body("joinToken", equalTo(code.path("joinToken")));
        RestAssured.get("/join-forms/" + code.path("joinToken"))
                .then()
                .statusCode(200)
                .body("closesAt", nullValue())
                .body("refusal", nullValue())
                .body("sessionTitle", equalTo("扫码入会"));
        RestAssured.get("/join/" + code.path("joinToken")).then().statusCode(200);
        String member = Hall.joined(code.path("joinToken"), PEOPLE.next()).path("member.id");
        var joined = Facts.of(UUID.fromString(member), 1).get(0);
        assertThat(joined.data().get("sessionId").textValue()).isEqualTo(code.path("id"));
        Hall.get(officer, "/recruitment-sessions").then().body("items", empty());
        Hall.get(officer, "/recruitment-sessions/" + code.path("id")).then().statusCode(404);
        assertThat(TopicRecords.of("guildhall.membership.v1"))
                .noneMatch(record -> code.path("id").equals(record.key()));
    }

    @Test
    void reviewsWhereItIsToldTo() {
        Response code = put("REVIEW");
        String application = Hall.joined(code.path("joinToken"), PEOPLE.next()).path("applicationId");
        Hall.get(officer, "/recruitment-sessions/" + code.path("id") + "/applications?status=APPLIED")
                .then()
                .statusCode(200)
                .body("items.id", contains(application));
        Hall.post(officer, "/applications/" + application + "/confirm").then().statusCode(200);
    }

    @Test
    void aReplacedOrRevokedTokenStopsWorkingAtOnce() throws Exception {
        Response first = put("AUTOMATIC");
        Response second = put("AUTOMATIC");
        assertThat(second.<String>path("id")).isEqualTo(first.<String>path("id"));
        RestAssured.get("/join-forms/" + first.path("joinToken")).then().statusCode(404);
        byte[] png = Hall.get(officer, path + "/join-code.png").asByteArray();
        assertThat(ScannedCode.read(png).getText()).isEqualTo(second.path("joinUrl"));
        assertThat(Hall.get(officer, path + "/join-code.svg").asString())
                .isEqualTo(new JoinCode(second.path("joinUrl")).svg());
        Hall.post(officer, path + "/revoke").then().statusCode(204);
        Hall.post(officer, path + "/revoke").then().statusCode(404);
        Hall.join(second.path("joinToken"), PEOPLE.next())
                .then()
                .statusCode(409)
                .body("code", equalTo("joining-closed"));
        assertThat(put("AUTOMATIC").<String>path("id")).isNotEqualTo(first.<String>path("id"));
    }

    /** What hangs on the walls of the one that ends leads to the one that goes on. */
    @Test
    void goesOnUnderTheOrganisationThatMergesIt() {
        Response own = put("AUTOMATIC");
        UUID other = Hall.union();
        String path = "/organisations/" + other + "/standing-code";
        Map<String, Object> body = Map.of("confirmation", "AUTOMATIC");
        String token = Hall.post(Hall.ADMINISTRATOR, path, body).path("joinToken");
        end(other, "close", Map.of("reason", "OTHER"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("open-sessions"));
        end(other, "merge", Map.of("intoOrganisationId", union, "reason", "OTHER"))
                .then()
                .statusCode(200);
        for (String each : List.of(token, own.<String>path("joinToken"))) {
            RestAssured.get("/join-forms/" + each)
                    .then()
                    .body("refusal", nullValue())
                    .body("organisationId", equalTo(union.toString()));
        }
        Hall.get(officer, this.path).then().body("joinToken", equalTo(own.path("joinToken")));
        put("AUTOMATIC");
        RestAssured.get("/join-forms/" + token).then().body("refusal", equalTo("joining-closed"));
    }

    private static Response end(UUID organisation, String how, Map<String, Object> body) {
        return Hall.administrator()
                .header("If-Match", "*")
                .body(body)
                .post("/organisations/" + organisation + "/" + how);
    }

    @Test
    void manyOfficersAtOnceMakeOne() throws Exception {
        Callable<Response> putting = () -> put("AUTOMATIC");
        List<Response> answers = Race.run(Collections.nCopies(8, putting));
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        String token = Hall.get(officer, path).path("joinToken");
        assertThat(answers)
                .filteredOn(answer -> token.equals(answer.<String>path("joinToken")))
                .hasSize(1);
    }
}
