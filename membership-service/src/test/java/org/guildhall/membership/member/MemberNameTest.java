package org.guildhall.membership.member;

import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointOnly;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class MemberNameTest {

    private static final People PEOPLE = new People(71);

    private static Response names(String officer, List<?> members) {
        return post(officer, "/member-names", Map.of("memberIds", members, "purpose", "检录"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENROLMENT_OFFICER", "CONTEST_ORGANISER"})
    void namesMembersToWhoCoversThemAndKeepsARecordOfEach(String position) {
        UUID city = organisation(null, "CITY");
        UUID union = organisation(city, "GRASSROOTS");
        Member first = Member.joining(union, PEOPLE.next());
        Member second = Member.joining(city, PEOPLE.next());
        Member unseen = Member.joining(union, PEOPLE.next());
        Member stranger = Member.joining(union(), PEOPLE.next());
        String officer = appointed(position, city);
        String number = (String) first.person().get("documentNumber");
        String mobile = (String) first.person().get("mobile");
        names(officer, List.of(second.id(), stranger.id(), first.id(), UUID.randomUUID(), first.id()))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items.memberId", containsInAnyOrder(first.id(), second.id()))
                .body(of(first, "name"), equalTo(first.person().get("name")))
                .body(of(second, "name"), equalTo(second.person().get("name")))
                .body(of(first, "organisationId"), equalTo(union.toString()))
                .body(of(first, "organisation"), matchesPattern("工会.+"))
                .body(
                        of(first, "documentNumber"),
                        equalTo(number.substring(0, 4) + "**********" + number.substring(14)))
                .body(of(first, "mobile"), equalTo(mobile.substring(0, 3) + "****" + mobile.substring(7)));
        get(appointed("AUDITOR", city), "/audit-records?organisation=" + city)
                .then()
                .body("items.memberId", containsInAnyOrder(first.id(), second.id()))
                .body("items.act", contains("NAME_SEEN", "NAME_SEEN"))
                .body("items.reason", contains("检录", "检录"))
                .body("items.officer", contains(officer, officer));
        names(appointed(position, union()), List.of(first.id()))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static String of(Member member, String field) {
        return "items.find { it.memberId == '" + member.id() + "' }." + field;
    }

    @Test
    void isForNobodyElse() {
        UUID union = union();
        Member member = Member.joining(union, PEOPLE.next()).activate();
        names(appointed("AUDITOR", union), List.of(member.id())).then().statusCode(403);
        names(member.subject(), List.of(member.id())).then().statusCode(403);
        String unlinked = "unlinked-" + UUID.randomUUID();
        appointOnly(unlinked, "CONTEST_ORGANISER", union);
        names(unlinked, List.of(member.id())).then().statusCode(403).body("code", equalTo("sign-in-unlinked"));
        get(appointed("AUDITOR", union), "/audit-records?organisation=" + union)
                .then()
                .body("items", empty());
    }

    @Test
    void refusesMoreThanAListHoldsAndWhatHasNoPurpose() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(501).toList();
        names(ADMINISTRATOR, many).then().statusCode(422).body("errors.pointer", contains("/memberIds"));
        names(ADMINISTRATOR, many.subList(0, 500)).then().statusCode(200).body("items", hasSize(0));
        names(ADMINISTRATOR, List.of()).then().statusCode(422);
        names(ADMINISTRATOR, Collections.singletonList(null)).then().statusCode(422);
        post(ADMINISTRATOR, "/member-names", Map.of("memberIds", many.subList(0, 1), "purpose", " "))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/purpose"));
    }
}
