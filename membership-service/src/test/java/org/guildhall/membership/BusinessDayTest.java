package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is one of business, whatever the zone of the process: the tests run in one far from Beijing. */
@QuarkusTest
@WithTestResource(TestStack.class)
class BusinessDayTest {

    private static final People PEOPLE = new People(47);

    private final Targets targets = new Targets(PEOPLE);

    private static LocalDate today() {
        return LocalDate.now(Clocks.BUSINESS_ZONE);
    }

    @Test
    void aCertificateMayBeOfTodayAndNotOfTomorrow() {
        Hall.declareNonMember(ADMINISTRATOR);
        String member = targets.member(Hall.union());
        certified(member, today().plusDays(1)).then().statusCode(422).body("errors.pointer", hasItem("/certifiedOn"));
        certified(member, today()).then().statusCode(201).body("certifiedOn", equalTo(today().toString()));
    }

    private static Response certified(String member, LocalDate day) {
        return Hall.post(
                ADMINISTRATOR,
                "/members/" + member + "/skill-assessments",
                Map.of("level", "SENIOR", "trade", "电工", "certifiedOn", day.toString()));
    }

    @Test
    void whoeverJoinsJoinsToday() {
        LocalDate before = today();
        String member = targets.member(Hall.union());
        String joinedOn = Hall.get(ADMINISTRATOR, "/members/" + member).path("joinedOn");
        assertThat(LocalDate.parse(joinedOn)).isBetween(before, today());
    }

    @Test
    void oneIsSixteenFromTheBirthdayInBeijingOn() {
        Map<String, Object> person = PEOPLE.next();
        person.put("documentNumber", PEOPLE.residentId(today().minusYears(16).plusDays(1)));
        Hall.join(Hall.joinToken(), person).then().statusCode(422).body("errors.code", hasItem("under-age"));
        person.put("documentNumber", PEOPLE.residentId(today().minusYears(16)));
        Hall.joined(Hall.joinToken(), person);
    }

    /** With days on which clocks were put forward at midnight, in Beijing and elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1940-06-01", "1986-05-04", "2018-11-04"})
    void aDayIsReadAsItWasWritten(String day) {
        Map<String, Object> body = Hall.organisationBody(null, "CITY");
        body.put("foundedOn", day);
        body.put("nextElectionOn", "2200-01-01");
        UUID id = Hall.idOf(Hall.post(ADMINISTRATOR, "/organisations", body));
        Hall.get(ADMINISTRATOR, "/organisations/" + id)
                .then()
                .body("foundedOn", equalTo(day))
                .body("nextElectionOn", equalTo("2200-01-01"));
    }

    @Test
    void aTimeIsReadAsItWasWritten() {
        Map<String, Object> body = new HashMap<>(Hall.sessionBody(Hall.union()));
        body.put("opensAt", "2000-01-01T00:00:00Z");
        body.put("closesAt", "2199-12-31T23:59:59.999999+08:00");
        UUID id = Hall.idOf(Hall.post(ADMINISTRATOR, "/recruitment-sessions", body));
        Hall.get(ADMINISTRATOR, "/recruitment-sessions/" + id)
                .then()
                .body("opensAt", equalTo("2000-01-01T00:00:00Z"))
                .body("closesAt", equalTo("2199-12-31T15:59:59.999999Z"));
    }

    @Test
    void aChangeMayHoldFromTodayAndNotFromTomorrow() {
        UUID city = Hall.organisation(null, "CITY");
        renamed(city, today().plusDays(1)).then().statusCode(422).body("errors.pointer", hasItem("/effectiveOn"));
        renamed(city, today()).then().statusCode(200);
    }

    private static Response renamed(UUID organisation, LocalDate day) {
        return Hall.as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(Map.of("name", "新名称", "effectiveOn", day.toString()))
                .post("/organisations/" + organisation + "/rename");
    }
}
