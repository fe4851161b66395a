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
    private final OwnActs ownActs;

    CoveredMembers(MemberRepository members, Organisations organisations, OwnActs ownActs) {
        this.members = members;
        this.organisations = organisations;
        this.ownActs = ownActs;
    }

    Member find(UUID id, Position... positions) {
        return covered(members.findByIdOptional(id).orElseThrow(ProblemException::notFound), positions);
    }

    /**
     * A member to do something for as an officer, which nobody does for themselves.
     *
     * @throws ProblemException as {@link OwnActs#requireOther}
     */
    Member findOther(UUID id, Position... positions) {
        return other(find(id, positions));
    }

    /** As {@link #findOther}, with the member's row locked. */
    Member lockOther(UUID id, Position... positions) {
        return other(covered(members.lock(id).orElseThrow(ProblemException::notFound), positions));
    }

    private Member other(Member member) {
        ownActs.requireOther(member);
        return member;
    }

    private Member covered(Member member, Position... positions) {
        organisations.requireCovered(member.organisationId(), positions);
        return member;
    }
}
