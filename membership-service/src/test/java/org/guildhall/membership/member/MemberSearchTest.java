package org.guildhall.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.appointOnly;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MemberSearchTest {

    private static final People PEOPLE = new People(72);

    private static Response search(String officer, Map<String, ?> key) {
        return post(officer, "/members/search", key);
    }

    private static Map<String, Object> byName(Member member) {
        String number = (String) member.person().get("documentNumber");
        return Map.of(
                "name",
                member.person().get("name"),
                "documentLastFour",
                number.substring(14).toLowerCase(Locale.ROOT));
    }

    @Test
    void findsWhoIsMeantByDocumentMobileOrNameMaskedAndOnRecord() {
        UUID union = union();
        Map<String, Object> named = PEOPLE.next();
        named.put("name", "买买提·吐尔逊");
        Member member = Member.joining(union, named);
        Map<String, Object> namesake = PEOPLE.next();
        namesake.put("name", "买买提·吐尔逊");
        Member.joining(union, namesake);
        String organiser = appointed("CONTEST_ORGANISER", union);
        List<Map<String, Object>> keys = List.of(
                Map.of("documentNumber", spaced(named.get("documentNumber"))),
                Map.of("mobile", "+86 " + named.get("mobile")),
                Map.of("name", "买买提•吐尔逊", "documentLastFour", byName(member).get("documentLastFour")));
        for (Map<String, Object> key : keys) {
            search(organiser, key)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .body("items.id", contains(member.id()))
                    .body("items[0].person.name", equalTo("买**"))
                    .body("next", nullValue());
        }
        get(appointed("AUDITOR", union), "/audit-records?organisation=" + union)
                .then()
                .body("items.act", contains("FOUND", "FOUND", "FOUND"))
                .body("items.memberId", contains(member.id(), member.id(), member.id()))
                .body("items.reason", contains("name and last four", "mobile", "document"))
                .body("items.officer", contains(organiser, organiser, organiser));
    }

    private static String spaced(Object number) {
        return number.toString().replaceFirst("(.{6})", "$1 ");
    }

    @Test
    void findsNobodyOutsideOnesUnitsAndLeavesNoRecordOfThem() {
        UUID union = union();
        Member member = Member.joining(union, PEOPLE.next());
        String elsewhere = appointed("ENROLMENT_OFFICER", union());
        search(elsewhere, byName(member)).then().statusCode(200).body("items", empty());
        search(elsewhere, Map.of("mobile", member.person().get("mobile")))
                .then()
                .body("items", empty());
        search(appointed("AUDITOR", union), byName(member)).then().statusCode(403);
        String unlinked = "unlinked-" + UUID.randomUUID();
        appointOnly(unlinked, "CONTEST_ORGANISER", union);
        search(unlinked, byName(member)).then().statusCode(403).body("code", equalTo("sign-in-unlinked"));
        get(appointed("AUDITOR", union), "/audit-records?organisation=" + union)
                .then()
                .body("items", empty());
    }

    @Test
    void asksForExactlyOneThingThatCanBeLookedFor() {
        String officer = appointed("ENROLMENT_OFFICER", union());
        Map<String, Object> two =
                new HashMap<>(Map.of("mobile", "13800138000", "documentNumber", "11010519491231002X"));
        for (Map<String, Object> key : List.of(Map.<String, Object>of(), two, Map.<String, Object>of("name", "王小明"))) {
            search(officer, key).then().statusCode(422).body("errors.code", contains("exactly-one"));
        }
        search(officer, Map.of("mobile", "12345678901"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/mobile"));
        search(officer, Map.of("documentNumber", "110105194912310021"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/documentNumber"));
    }

    /** What is found doesn't count: an officer may enter as many as there are. */
    @Test
    void limitsHowOftenAnOfficerFindsNobody() {
        UUID union = union();
        Member member = Member.joining(union, PEOPLE.next());
        String officer = appointed("CONTEST_ORGANISER", union);
        search(officer, byName(member)).then().statusCode(200).body("items", hasSize(1));
        Map<String, Object> nobody = Map.of("mobile", PEOPLE.next().get("mobile"));
        for (int i = 0; i < 50; i++) {
            assertThat(search(officer, nobody).statusCode()).isEqualTo(200);
        }
        Response locked = search(officer, byName(member));
        locked.then().statusCode(429).body("code", equalTo("search-locked"));
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(86_000, 86_400);
        search(appointed("CONTEST_ORGANISER", union), byName(member)).then().statusCode(200);
    }
}
