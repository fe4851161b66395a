package org.guildhall.membership.organisation.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.administrator;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.as;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.organisationBody;
import static org.guildhall.membership.testing.Hall.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Facts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ElectionTest {

    @Inject
    ElectionLook elections;

    private final LocalDate today = LocalDate.now(Clocks.BUSINESS_ZONE);

    private UUID electing(UUID parent, LocalDate day) {
        Map<String, Object> body = organisationBody(parent, "GRASSROOTS");
        body.put("nextElectionOn", day.toString());
        return idOf(post(ADMINISTRATOR, "/organisations", body));
    }

    @Test
    void listsWhatIsDueWithin90DaysAndWhatIsOverdueWithinTheScope() {
        UUID city = organisation(null, "CITY");
        UUID far = electing(city, today.plusDays(91));
        UUID last = electing(city, today.plusDays(90));
        UUID now = electing(city, today);
        UUID overdue = electing(city, today.minusDays(1));
        UUID closed = electing(city, today);
        administrator()
                .header("If-Match", "*")
                .body(Map.of("reason", "OTHER"))
                .post("/organisations/" + closed + "/close")
                .then()
                .statusCode(200);
        String officer = appointed("REFORM_OFFICER", city);
        String path = "/organisations/elections";
        as(officer)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.organisationId", contains(overdue.toString(), now.toString(), last.toString()))
                .body("items.state", contains("OVERDUE", "DUE", "DUE"));
        as(officer).get(path + "?state=OVERDUE").then().body("items.organisationId", contains(overdue.toString()));
        String next = as(officer).get(path + "?state=DUE&limit=1").path("next");
        as(officer)
                .get(path + "?state=DUE&limit=1&cursor=" + next)
                .then()
                .body("items.organisationId", contains(last.toString()));
        as(appointed("AUDITOR", far)).get(path).then().body("items", empty());
        as(officer).get(path + "?state=SOON").then().statusCode(400);
    }

    @Test
    void eachIsToldOnceForItsDayHoweverManyLook() throws Exception {
        UUID union = electing(organisation(null, "CITY"), today.plusDays(30));
        Race.run(Collections.nCopies(4, () -> {
            elections.look();
            return true;
        }));
        edit(union, today.minusDays(3));
        elections.look();
        elections.look();
        edit(union, today.plusYears(5));
        elections.look();
        var facts = Facts.of(union, 5);
        assertThat(facts)
                .extracting(Facts.Fact::name)
                .containsExactly(
                        "organisation-founded",
                        "organisation-election-due",
                        "organisation-changed",
                        "organisation-election-due",
                        "organisation-changed");
        assertThat(facts).extracting(Facts.Fact::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(facts.get(1).data().get("overdue").booleanValue()).isFalse();
        assertThat(facts.get(3).data().get("overdue").booleanValue()).isTrue();
        assertThat(facts.get(3).data().get("nextElectionOn").textValue())
                .isEqualTo(today.minusDays(3).toString());
    }

    private static void edit(UUID union, LocalDate day) {
        administrator()
                .header("If-Match", "*")
                .body(Map.of("nextElectionOn", day.toString()))
                .patch("/organisations/" + union)
                .then()
                .statusCode(200)
                .body("nextElectionOn", equalTo(day.toString()));
    }
}
