package org.guildhall.membership.testing;

import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.employer.EmployerJobs;
import org.guildhall.membership.employer.founding.FoundingLook;

/** Things that belong to an organisation, for tests that walk through all routes. */
public final class Targets {

    private final People people;

    public Targets(People people) {
        this.people = people;
    }

    /** An open session. */
    public record Session(UUID id, String joinToken) {}

    /** Somebody who applied. */
    public record Application(UUID id, String receipt, String memberId) {}

    public Session session(UUID organisation, String confirmation) {
        Response opened = openSession(organisation, confirmation, 100);
        return new Session(UUID.fromString(text(opened, "/id")), text(opened, "/joinToken"));
    }

    public Application applicationAt(Session session) {
        Response answer = joined(session.joinToken(), people.next());
        return new Application(
                UUID.fromString(text(answer, "/applicationId")), text(answer, "/receipt"), answer.path("member.id"));
    }

    /** An application that waits for a review. */
    public Application pending(UUID organisation) {
        return applicationAt(session(organisation, "REVIEW"));
    }

    public String member(UUID organisation) {
        return applicationAt(session(organisation, "AUTOMATIC")).memberId();
    }

    /** The card of a new member. */
    public String card(UUID organisation) {
        return Hall.get(ADMINISTRATOR, "/members/" + member(organisation) + "/cards")
                .path("items[0].id");
    }

    /** A new member links this sign-in to their membership. */
    public void activate(String subject, UUID organisation) {
        Map<String, Object> person = people.next();
        joined(session(organisation, "AUTOMATIC").joinToken(), person);
        String number = (String) person.get("documentNumber");
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(subject, "+86" + person.get("mobile")))
                .contentType("application/json")
                .body(Map.of("documentLastFour", number.substring(number.length() - 4)))
                .post("/activations")
                .then()
                .statusCode(200);
    }

    /** The subject of somebody who declared to be no member and turned out to be one. */
    public String contradicted(UUID organisation) {
        String subject = "denier-" + UUID.randomUUID();
        Hall.declareNonMember(subject).then().statusCode(200);
        activate(subject, organisation);
        return subject;
    }

    /**
     * An open founding case of a catch-all union below.
     *
     * @param employer as twenty-five new members state it
     */
    public String foundingCase(UUID above, EmployerJobs jobs, FoundingLook detector, String employer) {
        UUID catchAll = Hall.catchAll(above);
        Hall.declareNonMember(ADMINISTRATOR);
        List<Map<String, Object>> members =
                Stream.generate(people::next).limit(25).toList();
        Imports.applied(ADMINISTRATOR, catchAll, Imports.csv(members, "工作单位", employer));
        jobs.readAll();
        detector.look();
        return Hall.get(ADMINISTRATOR, "/founding-cases?organisation=" + catchAll)
                .path("items[0].id");
    }

    /** A body that applies to found a union below the parent at an employer that has none. */
    public static Map<String, Object> founding(UUID parent, String employer) {
        return Map.of(
                "parentId",
                parent,
                "proposedName",
                "测试工会",
                "kind",
                "SOCIAL",
                "employer",
                employer,
                "headCount",
                30,
                "founderCount",
                25);
    }

    public static Map<String, Object> unionToFound() {
        return Map.of("name", "示例制造有限公司工会委员会", "kind", "ENTERPRISE_PRIVATE");
    }

    /** A body that asks for a member's transfer. */
    public static Map<String, Object> transferBody(String member, UUID to) {
        return Map.of("memberIds", List.of(member), "toOrganisationId", to, "reason", "OTHER");
    }

    /** A body that lets a member go to another cell. */
    public static Map<String, Object> release() {
        return Map.of("toCell", "sx", "reason", "MOVED_AWAY", "agreed", true);
    }

    /** A transfer that the union it leads out of has asked for. */
    public String transfer(UUID from, UUID to) {
        return post(ADMINISTRATOR, "/transfers", transferBody(member(from), to)).path("rows[0].transferId");
    }

    /** A transfer that its member has asked for. */
    public String ownTransfer(UUID from, UUID to) {
        Member member = Member.joining(from, people.next()).activate();
        return member.signedIn()
                .body(Map.of("organisationId", to))
                .post("/members/me/transfers")
                .path("id");
    }

    public UUID handout(UUID organisation) {
        Session session = session(organisation, "AUTOMATIC");
        String receipt = applicationAt(session).receipt();
        return idOf(post(
                ADMINISTRATOR, "/recruitment-sessions/" + session.id() + "/gift-handouts", Map.of("receipt", receipt)));
    }
}
