package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.membership.organisation.founding.FoundingApplicants;

/** Tells which of those who apply to found a union are members already. */
@ApplicationScoped
class FoundingMembers implements FoundingApplicants {

    private final MemberRepository members;

    FoundingMembers(MemberRepository members) {
        this.members = members;
    }

    @Override
    public Optional<UUID> memberOf(String subject) {
        return members.findBySubject(subject)
                .filter(member -> member.status().isLive())
                .map(Member::id);
    }
}
