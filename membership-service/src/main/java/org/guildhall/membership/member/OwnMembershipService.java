package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.privacy.FieldCipher;

/** Shows members to themselves. */
@ApplicationScoped
class OwnMembershipService {

    private final MemberRepository members;
    private final FieldCipher cipher;
    private final Caller caller;

    OwnMembershipService(MemberRepository members, FieldCipher cipher, Caller caller) {
        this.members = members;
        this.cipher = cipher;
        this.caller = caller;
    }

    @Transactional
    MemberView read() {
        return MemberView.of(own(), cipher);
    }

    /** The name of whoever asks, in clear: what is their own they may see and have printed. */
    @Transactional
    OwnName name() {
        Member member = own();
        return new OwnName(member.id(), member.person().reveal(cipher).name());
    }

    private Member own() {
        return members.findBySubject(caller.subject()).orElseThrow(() -> ProblemException.of(404, "not-activated"));
    }
}
