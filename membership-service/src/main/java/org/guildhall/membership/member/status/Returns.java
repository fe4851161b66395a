package org.guildhall.membership.member.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.LiveMemberQueries;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.person.PersonRows;

/**
 * Whether a membership that ended by mistake can go on: not when the person has joined anew meanwhile. Their row is locked, as
 * joining does, so of both at once one wins.
 */
@ApplicationScoped
class Returns {

    private final PersonRows persons;
    private final LiveMemberQueries members;

    Returns(PersonRows persons, LiveMemberQueries members) {
        this.persons = persons;
        this.members = members;
    }

    /** @throws ProblemException 409 {@code member-again} */
    void require(MemberStanding member) {
        if (member.status().isLive()) {
            return;
        }
        persons.lock(member.personId());
        if (!members.membersAmong(List.of(member.personId())).isEmpty()) {
            throw ProblemException.of(409, "member-again");
        }
    }
}
