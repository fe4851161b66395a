package org.guildhall.membership.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SecondTapTest {

    private static final People PEOPLE = new People(34);

    @ParameterizedTest
    @ValueSource(strings = {"AUTOMATIC", "REVIEW"})
    void getsTheFirstAnswer(String confirmation) {
        String token = Hall.openSession(Hall.union(), confirmation, null).path("joinToken");
        Map<String, Object> person = PEOPLE.next();
        Response first = Hall.joined(token, person);
        assertThat(Hall.joined(token, person).jsonPath().getMap(""))
                .isEqualTo(first.jsonPath().getMap(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTOMATIC", "REVIEW"})
    void getsTheSameAnswerManyAtOnce(String confirmation) throws Exception {
        String token = Hall.openSession(Hall.union(), confirmation, null).path("joinToken");
        Map<String, Object> person = PEOPLE.next();
        List<Callable<Response>> taps = Collections.nCopies(20, () -> Hall.join(token, person));
        List<Response> answers = Race.run(taps);
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getMap(""))
                .containsOnly(answers.get(0).jsonPath().getMap(""));
    }

    @Test
    void getsTheSameAnswerManyAtOnceUnderOneKey() throws Exception {
        String token = Hall.joinToken();
        Map<String, Object> person = PEOPLE.next();
        List<Callable<Response>> taps = Collections.nCopies(
                20,
                () -> RestAssured.given()
                        .contentType("application/json")
                        .header("Idempotency-Key", "one-key-of-twenty")
                        .body(person)
                        .post("/join-forms/{token}/applications", token));
        List<Response> answers = Race.run(taps);
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("receipt"))
                .containsOnly(answers.get(0).<String>path("receipt"));
    }

    @Test
    void isOnlyWhatIsTheSameInEveryWord() {
        String token = Hall.joinToken();
        Map<String, Object> person = PEOPLE.next();
        Hall.joined(token, person);
        Map<String, Object> changed = new HashMap<>(person);
        changed.put("jobTitle", "钳工");
        Hall.join(token, changed).then().statusCode(409).body("code", equalTo("already-a-member"));
        Hall.join(Hall.joinToken(), person).then().statusCode(409).body("code", equalTo("already-a-member"));
    }

    @Test
    void isAnApplicationAnewAfterTheFirstWasWithdrawn() {
        String token = Hall.openSession(Hall.union(), "REVIEW", null).path("joinToken");
        Map<String, Object> person = PEOPLE.next();
        String first = Hall.joined(token, person).path("receipt");
        RestAssured.post("/receipts/" + first + "/withdraw").then().statusCode(200);
        assertThat(Hall.joined(token, person).<String>path("receipt")).isNotEqualTo(first);
    }

    @Test
    void takesManyPersonsAtOnceEachTwice() throws Exception {
        String token = Hall.joinToken();
        List<Map<String, Object>> persons =
                IntStream.range(0, 30).mapToObj(i -> PEOPLE.next()).toList();
        List<Callable<String>> joins = IntStream.range(0, 60)
                .<Callable<String>>mapToObj(
                        i -> () -> Hall.joined(token, persons.get(i % 30)).path("member.id"))
                .toList();
        assertThat(Race.run(joins).stream().distinct()).hasSize(30);
    }
}
