package org.guildhall.membership.member.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.member.Memberships;
import org.guildhall.membership.member.PeriodReason;
import org.guildhall.membership.member.StatusChanges;
import org.guildhall.membership.member.history.MembershipPeriod;
import org.guildhall.membership.member.history.PeriodViews;
import org.guildhall.membership.member.status.StatusRequests.ActUndo;
import org.guildhall.membership.member.status.StatusRequests.DeathRecord;
import org.guildhall.membership.member.status.StatusRequests.DeemedExit;
import org.guildhall.membership.member.status.StatusRequests.Expulsion;
import org.guildhall.membership.member.status.StatusRequests.Resumption;
import org.guildhall.membership.member.status.StatusRequests.Retention;
import org.guildhall.membership.member.status.StatusRequests.WrittenWithdrawal;
import org.jspecify.annotations.Nullable;

/**
 * Records what becomes of memberships: the member's row is locked, so of many acts at once each finds what the one before left.
 * Officers answer for members they cover, other than themselves; members leave by themselves.
 */
@ApplicationScoped
class StatusService {

    private final Memberships memberships;
    private final StatusChanges changes;
    private final Inactivity inactivity;
    private final Returns returns;
    private final OwnLeaving leaving;
    private final PeriodViews views;

    StatusService(
            Memberships memberships,
            StatusChanges changes,
            Inactivity inactivity,
            Returns returns,
            OwnLeaving leaving,
            PeriodViews views) {
        this.memberships = memberships;
        this.changes = changes;
        this.leaving = leaving;
        this.inactivity = inactivity;
        this.returns = returns;
        this.views = views;
    }

    @Transactional
    MembershipPeriod retain(UUID id, Retention retention) {
        return act(other(id), MembershipAct.RETAIN, retention.reason().ofPeriod(), retention.validFrom());
    }

    @Transactional
    MembershipPeriod resume(UUID id, Resumption resumption) {
        return act(other(id), MembershipAct.RESUME, PeriodReason.RESUMED, resumption.validFrom());
    }

    @Transactional
    MembershipPeriod withdraw(UUID id, WrittenWithdrawal withdrawal) {
        return act(other(id), MembershipAct.WITHDRAW, PeriodReason.WRITTEN_WISH, withdrawal.validFrom());
    }

    /** @throws ProblemException 404 {@code not-activated} when the caller's sign-in is linked to no membership */
    @Transactional
    MembershipPeriod withdrawOwn() {
        return views.of(leaving.leave(memberships.lockOwn()));
    }

    @Transactional
    MembershipPeriod deemExit(UUID id, DeemedExit exit) {
        MemberStanding member = other(id);
        MemberStatus status = MembershipAct.DEEM_EXIT.from(member.status());
        inactivity.require(member, exit);
        return views.of(changes.enter(member, status, PeriodReason.NO_FEES_OR_ACTIVITY, exit.validFrom(), null));
    }

    @Transactional
    MembershipPeriod expel(UUID id, Expulsion expulsion) {
        MemberStanding member = other(id);
        MemberStatus status = MembershipAct.EXPEL.from(member.status());
        return views.of(changes.enter(
                member,
                status,
                expulsion.reason().ofPeriod(),
                expulsion.validFrom(),
                expulsion.decisionNumber().strip()));
    }

    @Transactional
    MembershipPeriod recordDeath(UUID id, DeathRecord death) {
        return act(other(id), MembershipAct.RECORD_DEATH, PeriodReason.DEATH, death.validFrom());
    }

    /** @throws ProblemException 409 as {@link LastAct#require} and {@link Returns#require} */
    @Transactional
    MembershipPeriod undo(UUID id, ActUndo undo) {
        // Who had left comes back by it.
        memberships.keepUnionOpen(id, Position.ENROLMENT_OFFICER);
        MemberStanding member = other(id);
        LastAct.require(member, undo.periodId());
        returns.require(member);
        return views.of(changes.undo(member));
    }

    private MembershipPeriod act(
            MemberStanding member, MembershipAct act, PeriodReason reason, @Nullable LocalDate validFrom) {
        return views.of(changes.enter(member, act.from(member.status()), reason, validFrom, null));
    }

    private MemberStanding other(UUID id) {
        return memberships.lockOther(id, Position.ENROLMENT_OFFICER);
    }
}
