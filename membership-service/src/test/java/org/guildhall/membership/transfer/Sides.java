package org.guildhall.membership.transfer;

import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.guildhall.membership.testing.Hall.post;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;

/** Two unions, each with an officer of its own, between which members go. */
record Sides(UUID from, String releasing, UUID to, String receiving) {

    static Sides apart() {
        UUID city = organisation(null, "CITY");
        return between(organisation(city, "GRASSROOTS"), organisation(city, "GRASSROOTS"));
    }

    static Sides between(UUID from, UUID to) {
        return new Sides(from, appointed("ENROLMENT_OFFICER", from), to, appointed("ENROLMENT_OFFICER", to));
    }

    /** Members of the union that will be left. */
    List<Member> members(People people, int count) {
        String token = Hall.openSession(from, "AUTOMATIC", null).path("joinToken");
        return Stream.generate(people::next)
                .limit(count)
                .map(person -> Member.of(person, Hall.joined(token, person)))
                .toList();
    }

    Member member(People people) {
        return members(people, 1).get(0);
    }

    /** As an officer asks. */
    static Response ask(String officer, UUID to, Object... memberIds) {
        return post(
                officer,
                "/transfers",
                Map.of("memberIds", List.of(memberIds), "toOrganisationId", to, "reason", "NEW_EMPLOYER"));
    }

    /** As a member asks, on their phone. */
    static Response askOwn(Member member, UUID to) {
        return member.signedIn().body(Map.of("organisationId", to)).post("/members/me/transfers");
    }

    /** The id of what a member asked for. */
    static String asked(Member member, UUID to) {
        return askOwn(member, to).then().statusCode(201).extract().path("id");
    }

    /** @param act such as {@code release} */
    static Response act(String officer, String act, Object... transferIds) {
        Map<String, Object> ids = Map.of("transferIds", List.of(transferIds));
        return post(
                officer,
                "/transfers/" + act,
                act.equals("refuse")
                        ? Map.of("transferIds", List.of(transferIds), "reason", "NOT_EMPLOYED_HERE")
                        : ids);
    }

    /** Where the first of them stands after the act; fails when it was refused. */
    static String done(Response answer) {
        return answer.then().statusCode(200).extract().path("rows[0].state");
    }

    static String codeOf(Response answer) {
        return answer.then().statusCode(200).extract().path("rows[0].code");
    }

    /** The union and the status of a member, as officers see them. */
    static String standing(Object memberId) {
        Response member = Hall.get(Hall.ADMINISTRATOR, "/members/" + memberId);
        return member.path("organisationId") + " " + member.path("status");
    }

    String stays(String status) {
        return from + " " + status;
    }

    String gone(String status) {
        return to + " " + status;
    }
}
