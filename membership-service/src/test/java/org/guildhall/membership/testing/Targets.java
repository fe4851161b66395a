package org.guildhall.membership.testing;

import static org.guildhall.kit.testing.Answers.text;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.idOf;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

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

    public UUID handout(UUID organisation) {
        Session session = session(organisation, "AUTOMATIC");
        String receipt = applicationAt(session).receipt();
        return idOf(post(
                ADMINISTRATOR, "/recruitment-sessions/" + session.id() + "/gift-handouts", Map.of("receipt", receipt)));
    }
}
