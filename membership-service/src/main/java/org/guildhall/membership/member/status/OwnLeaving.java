package org.guildhall.membership.member.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberPeriod;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.PeriodReason;
import org.guildhall.membership.member.StatusChanges;

/** A member leaves the union by themselves, from today on. */
@ApplicationScoped
public class OwnLeaving {

    private final StatusChanges changes;

    OwnLeaving(StatusChanges changes) {
        this.changes = changes;
    }

    /**
     * @param member the caller's own, locked
     * @throws ProblemException 409 as {@link MembershipAct#from}
     */
    @Transactional(TxType.MANDATORY)
    public MemberPeriod leave(MemberStanding member) {
        return changes.enter(member, MembershipAct.WITHDRAW.from(member.status()), PeriodReason.OWN_WISH, null, null);
    }
}
