package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.declaration.Declarations;

/**
 * Keeps officers from what brings something to a membership that could be their own. Whose sign-in is linked to no live
 * membership could be anybody, until they declare that they are no member.
 */
@ApplicationScoped
class OwnActs {

    private final MemberRepository members;
    private final Declarations declarations;
    private final Caller caller;

    OwnActs(MemberRepository members, Declarations declarations, Caller caller) {
        this.members = members;
        this.declarations = declarations;
        this.caller = caller;
    }

    /** @throws ProblemException 403 {@code own-membership}, or {@code sign-in-unlinked} when nobody can tell */
    void requireOther(Member member) {
        Optional<Member> own = members.findBySubject(caller.subject());
        if (own.filter(member::equals).isPresent()) {
            throw ProblemException.of(403, "own-membership");
        }
        boolean isKnown =
                own.filter(linked -> linked.status().isLive()).isPresent() || declarations.isDeclared(caller.subject());
        if (!isKnown) {
            throw ProblemException.of(403, "sign-in-unlinked");
        }
    }
}
