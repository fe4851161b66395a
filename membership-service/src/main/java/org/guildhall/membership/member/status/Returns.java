package org.guildhall.membership.member.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.LiveMemberQueries;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.person.KeptPersonRows;
import org.guildhall.membership.person.PersonRows;

/**
 * Whether a membership that ended by mistake can go on: not when the person has joined anew meanwhile. Their row is locked, as
 * joining does, so of both at once one wins.
 */
@ApplicationScoped
class Returns {

    private final PersonRows persons;
    private final KeptPersonRows kept;
    private final LiveMemberQueries members;

    Returns(PersonRows persons, KeptPersonRows kept, LiveMemberQueries members) {
        this.persons = persons;
        this.kept = kept;
        this.members = members;
    }

    /** @throws ProblemException 409 {@code member-again}, or {@code member-erased} when nobody knows any more who they were */
    void require(MemberStanding member) {
        if (member.status().isLive()) {
            return;
        }
        persons.lock(member.personId());
        if (kept.areErased(Set.of(member.personId()))) {
            throw ProblemException.of(409, "member-erased");
        }
        if (!members.membersAmong(List.of(member.personId())).isEmpty()) {
            throw ProblemException.of(409, "member-again");
        }
    }
}
