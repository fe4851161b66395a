package org.guildhall.membership.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.organisation.Place;
import org.guildhall.membership.transfer.Transfer.Asking;
import org.guildhall.membership.transfer.Transfer.Deed;
import org.guildhall.membership.transfer.TransferCourse.Step;

/** Whether a member can be transferred, and how that begins; the same for whoever asks. */
@ApplicationScoped
class TransferAsking {

    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    TransferAsking(Caller caller, Ids ids, Clock clock) {
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param member whose row is locked
     * @throws ProblemException 409 {@code membership-over}, {@code transfer-open} or {@code transfer-same-union}
     */
    Step begin(MemberStanding member, Place from, Place to, TransferParty party, TransferReason reason) {
        if (!member.status().isLive()) {
            throw ProblemException.of(409, "membership-over");
        }
        if (member.status() == MemberStatus.TRANSFERRING) {
            throw ProblemException.of(409, "transfer-open");
        }
        UUID left = member.organisationId();
        if (left.equals(to.id())) {
            throw ProblemException.of(409, "transfer-same-union");
        }
        Deed deed = Deed.of(clock.instant(), caller.subject());
        Asking asking = new Asking(party, caller.subject(), deed.at(), reason);
        var states = TransferLine.beginning(party, from.isInUnionOf(to));
        return new Step(
                Transfer.asked(ids.next(), member.id(), left, to.id(), asking), states.subList(1, states.size()), deed);
    }
}
