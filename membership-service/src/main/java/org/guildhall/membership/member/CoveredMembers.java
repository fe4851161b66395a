package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;

/** The members an officer may act on: others are answered with 404, as if they didn't exist. */
@ApplicationScoped
class CoveredMembers {

    static final Position[] READERS = {Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR};

    private final MemberRepository members;
    private final Organisations organisations;

    CoveredMembers(MemberRepository members, Organisations organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    Member find(UUID id, Position... positions) {
        return covered(members.findByIdOptional(id).orElseThrow(ProblemException::notFound), positions);
    }

    Member lock(UUID id, Position... positions) {
        return covered(members.lock(id).orElseThrow(ProblemException::notFound), positions);
    }

    private Member covered(Member member, Position... positions) {
        organisations.requireCovered(member.organisationId(), positions);
        return member;
    }
}
