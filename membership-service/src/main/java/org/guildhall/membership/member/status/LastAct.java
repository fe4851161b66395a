package org.guildhall.membership.member.status;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.MemberStatus;
import org.guildhall.membership.member.PeriodReason;

/** Which act can be taken back as a mistake: the last one, as long as nothing followed. */
final class LastAct {

    /** Joining and moving are undone by what made them; and what took back an act is none. */
    private static final Set<PeriodReason> NO_ACTS = EnumSet.of(
            PeriodReason.JOINED,
            PeriodReason.IMPORTED,
            PeriodReason.TRANSFER,
            PeriodReason.MERGER,
            PeriodReason.FOUNDING,
            PeriodReason.CELL_TRANSFER,
            PeriodReason.MISTAKE);

    private LastAct() {}

    /**
     * @param periodId the period that the act began
     * @throws ProblemException 409 {@code membership-transferring}; {@code act-followed} when it isn't the last period;
     *     {@code nothing-to-undo} when no act began it
     */
    static void require(MemberStanding member, UUID periodId) {
        if (member.status() == MemberStatus.TRANSFERRING) {
            throw ProblemException.of(409, "membership-transferring");
        }
        if (!member.periodId().equals(periodId)) {
            throw ProblemException.of(409, "act-followed");
        }
        if (NO_ACTS.contains(member.reason())) {
            throw ProblemException.of(409, "nothing-to-undo");
        }
    }
}
