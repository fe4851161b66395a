package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;

/** Records who saw a member's personal values in clear, and why. */
@ApplicationScoped
class UnmaskingLog {

    private final MemberRepository members;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    UnmaskingLog(MemberRepository members, Caller caller, Ids ids, Clock clock) {
        this.members = members;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    void record(UUID memberId, String reason) {
        members.record(new Unmasking(ids.next(), memberId, caller.subject(), reason, clock.instant()));
    }
}
