package org.guildhall.membership.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appoint;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Facts;
import org.guildhall.membership.testing.Hall;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AppointmentTest {

    @Inject
    AppointmentService service;

    private static Map<String, Object> body(UUID organisationId) {
        Map<String, Object> body = new HashMap<>();
        body.put("subject", "subject-" + UUID.randomUUID());
        body.put("position", "AUDITOR");
        body.put("organisationId", organisationId);
        return body;
    }

    private static Response end(String by, UUID id) {
        return as(by).post("/appointments/" + id + "/end");
    }

    @Test
    void anAppointmentAndADismissalTakeEffectAtOnce() {
        UUID city = organisation(null, "CITY");
        String auditor = "subject-" + UUID.randomUUID();
        as(auditor).get("/organisations/" + city).then().statusCode(403);
        UUID id = appoint(auditor, "AUDITOR", city);
        as(auditor).get("/organisations/" + city).then().statusCode(200);
        end(Hall.ADMINISTRATOR, id).then().statusCode(200);
        as(auditor).get("/organisations/" + city).then().statusCode(403);
        var facts = Facts.of(id, 2);
        assertThat(facts).extracting(Facts.Fact::name).containsExactly("appointment-made", "appointment-ended");
        assertThat(facts).extracting(Facts.Fact::sequence).containsExactly(1L, 2L);
    }

    @Test
    void administratorsAppointWithinTheirSubtreeOnly() {
        UUID city = organisation(null, "CITY");
        UUID county = organisation(city, "COUNTY");
        UUID sibling = organisation(city, "COUNTY");
        String local = appointed("ADMINISTRATOR", county);
        UUID above = appoint("subject-" + UUID.randomUUID(), "AUDITOR", city);
        as(local).body(body(county)).post("/appointments").then().statusCode(201);
        as(local)
                .body(body(organisation(county, "TOWNSHIP")))
                .post("/appointments")
                .then()
                .statusCode(201);
        for (UUID outside : List.of(city, sibling, UUID.randomUUID())) {
            as(local).body(body(outside)).post("/appointments").then().statusCode(404);
        }
        end(local, above).then().statusCode(404);
        as(appointed("AUDITOR", city))
                .body(body(city))
                .post("/appointments")
                .then()
                .statusCode(403);
    }

    @Test
    void onlyAdministratorsOfTheWholeTreeAppointToIt() {
        String local = appointed("ADMINISTRATOR", organisation(null, "CITY"));
        UUID whole = appoint("subject-" + UUID.randomUUID(), "AUDITOR", null);
        as(local).body(body(null)).post("/appointments").then().statusCode(403);
        end(local, whole).then().statusCode(404);
        String administrator = appointed("ADMINISTRATOR", null);
        as(administrator).body(body(null)).post("/appointments").then().statusCode(201);
        end(administrator, whole).then().statusCode(200);
    }

    @Test
    void onePersonHoldsAPositionOverAnOrganisationOnce() throws Exception {
        UUID city = organisation(null, "CITY");
        Map<String, Object> body = body(city);
        Callable<Integer> appoint =
                () -> administrator().body(body).post("/appointments").statusCode();
        List<Integer> statuses = Race.run(Collections.nCopies(10, appoint));
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        administrator().body(body).post("/appointments").then().body("code", equalTo("already-appointed"));
        body.put("position", "REFORM_OFFICER");
        administrator().body(body).post("/appointments").then().statusCode(201);
    }

    @Test
    void endsOnce() {
        UUID id = appoint("subject-" + UUID.randomUUID(), "AUDITOR", organisation(null, "CITY"));
        end(Hall.ADMINISTRATOR, id).then().statusCode(200);
        end(Hall.ADMINISTRATOR, id).then().statusCode(409).body("code", equalTo("appointment-ended"));
        end(Hall.ADMINISTRATOR, UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void grantsNothingBeforeItBeginsAndAfterItExpires() {
        UUID city = organisation(null, "CITY");
        Instant now = Instant.now();
        Map<String, Object> later = body(city);
        later.put("from", now.plus(1, ChronoUnit.DAYS).toString());
        Map<String, Object> over = body(city);
        over.put("from", now.minus(2, ChronoUnit.DAYS).toString());
        over.put("until", now.minus(1, ChronoUnit.DAYS).toString());
        for (Map<String, Object> body : List.of(later, over)) {
            administrator().body(body).post("/appointments").then().statusCode(201);
            as((String) body.get("subject")).get("/organisations").then().statusCode(403);
        }
    }

    @Test
    void refusesToEndBeforeTheBeginning() {
        Map<String, Object> body = body(organisation(null, "CITY"));
        body.put("until", "2020-01-01T00:00:00Z");
        administrator()
                .body(body)
                .post("/appointments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/until"));
    }

    @Test
    void listsTheAppointmentsInScope() {
        UUID city = organisation(null, "CITY");
        UUID county = organisation(city, "COUNTY");
        UUID inCounty = appoint("subject-" + UUID.randomUUID(), "REFORM_OFFICER", county);
        appoint("subject-" + UUID.randomUUID(), "REFORM_OFFICER", city);
        String auditor = "subject-" + UUID.randomUUID();
        UUID own = appoint(auditor, "AUDITOR", county);
        var list = as(auditor).get("/appointments").then().statusCode(200);
        list.body("items.id", contains(inCounty.toString(), own.toString()));
        as(auditor).get("/appointments?subject=" + auditor).then().body("items.id", contains(own.toString()));
        administrator()
                .get("/appointments?subject=" + Hall.ADMINISTRATOR)
                .then()
                .body("items.position", hasItem("ADMINISTRATOR"));
        as(appointed("ENROLMENT_OFFICER", county)).get("/appointments").then().statusCode(403);
    }

    @Test
    void theFirstAdministratorIsAppointedOnceByHoweverManyInstances() throws Exception {
        String subject = "first-" + UUID.randomUUID();
        Callable<Void> start = () -> {
            service.appointFirst(subject);
            return null;
        };
        Race.run(Collections.nCopies(8, start));
        var list =
                administrator().get("/appointments?subject=" + subject).then().body("items.size()", equalTo(1));
        UUID id = UUID.fromString(list.extract().path("items[0].id"));
        as(subject).get("/organisations").then().statusCode(200);
        assertThat(Facts.of(id, 1)).hasSize(1);
        end(Hall.ADMINISTRATOR, id).then().statusCode(200);
        service.appointFirst(subject);
        as(subject).get("/organisations").then().statusCode(403);
    }
}
