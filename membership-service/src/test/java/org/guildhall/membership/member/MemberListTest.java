package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MemberListTest {

    private static final People PEOPLE = new People(83);

    private static String joined(
            String token, String name, List<String> categories, String education, String household) {
        Map<String, Object> person = PEOPLE.next();
        person.put("name", name);
        person.put("categories", categories);
        person.put("education", education);
        person.put("household", household);
        return Hall.joined(token, person).path("member.id");
    }

    @Test
    void listsThoseWhoAreAskedFor() {
        UUID union = union();
        String officer = appointed("ENROLMENT_OFFICER", union);
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        String courier = joined(token, "王一", List.of("COURIER", "NEW_EMPLOYMENT"), "MASTER", "URBAN");
        String guard = joined(token, "王二", List.of("GUARD"), "PRIMARY", "RURAL_MIGRANT");
        String nothing = joined(token, "王三", List.of(), null, null);
        post(officer, "/members/" + guard + "/retain", Map.of("reason", "RETIRED"))
                .then()
                .statusCode(201);
        LocalDate today = Clocks.today(Clock.systemUTC());
        Map<String, List<String>> expected = new TreeMap<>();
        expected.put("", List.of(courier, guard, nothing));
        expected.put("&status=RETAINED", List.of(guard));
        expected.put("&status=ACTIVE", List.of(courier, nothing));
        expected.put("&category=COURIER", List.of(courier));
        expected.put("&category=OTHER", List.of());
        expected.put("&education=PRIMARY", List.of(guard));
        expected.put("&household=URBAN", List.of(courier));
        expected.put("&joinedFrom=" + today, List.of(courier, guard, nothing));
        expected.put("&joinedTo=" + today.minusDays(1), List.of());
        expected.put("&joinedFrom=" + today + "&joinedTo=" + today + "&category=GUARD&status=RETAINED", List.of(guard));
        Map<String, List<String>> found = new TreeMap<>();
        expected.keySet()
                .forEach(asked -> found.put(
                        asked,
                        get(officer, "/members?organisation=" + union + asked)
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("items.id")));
        assertThat(found).isEqualTo(expected);
        String cursor = get(officer, "/members?limit=1&status=ACTIVE&organisation=" + union)
                .path("next");
        get(officer, "/members?limit=1&status=ACTIVE&organisation=" + union + "&cursor=" + cursor)
                .then()
                .body("items.id", contains(nothing));
        get(officer, "/members?limit=1&status=RETAINED&organisation=" + union + "&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void findsTenOfOneUnionByTheBeginningOfTheNameLiveOnesFirst() {
        UUID union = union();
        UUID below = organisation(union, "GROUP");
        String officer = appointed("ENROLMENT_OFFICER", union);
        String token = openSession(union, "AUTOMATIC", null).path("joinToken");
        String left = joined(token, "欧阳零", List.of(), null, null);
        post(officer, "/members/" + left + "/withdraw", Map.of()).then().statusCode(201);
        for (String name : List.of("欧阳一", "欧阳二", "欧阳三", "欧阳四", "欧阳五", "欧阳六", "欧阳七", "欧阳八", "欧阳九")) {
            joined(token, name, List.of("COURIER"), null, null);
        }
        joined(token, "欧一", List.of("GUARD"), null, null);
        joined(openSession(below, "AUTOMATIC", null).path("joinToken"), "欧阳下", List.of(), null, null);
        Map<String, Object> asked = new HashMap<>(Map.of("organisation", union, "namePrefix", " 欧 阳"));
        post(officer, "/members/search", asked)
                .then()
                .statusCode(200)
                .body("more", equalTo(false))
                .body("items", hasSize(10))
                .body("items[9].id", equalTo(left));
        asked.put("namePrefix", "欧");
        post(officer, "/members/search", asked)
                .then()
                .body("more", equalTo(true))
                .body("items", hasSize(10))
                .body("items.id", not(hasItem(left)))
                .body("items.person.name", everyItem(org.hamcrest.Matchers.startsWith("欧*")));
        asked.put("category", "GUARD");
        post(officer, "/members/search", asked)
                .then()
                .body("more", equalTo(false))
                .body("items", hasSize(1));
        asked.remove("category");
        asked.put("status", "WITHDRAWN");
        post(officer, "/members/search", asked).then().body("items.id", contains(left));
        asked.put("namePrefix", "阳");
        post(officer, "/members/search", asked).then().body("items", empty());
        post(officer, "/members/search", Map.of("namePrefix", "欧"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("exactly-one"));
        asked.put("organisation", union());
        post(officer, "/members/search", asked).then().statusCode(404);
    }
}
