package org.guildhall.membership.member;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/**
 * Where a member stands, read under the lock of their row.
 *
 * @param settled the status of the last period: what the member is, but for a transfer that is under way
 * @param version of the member's row
 * @param periodId the last period
 * @param reason of the last period
 * @param validFrom of the last period
 */
public record MemberStanding(
        UUID id,
        UUID personId,
        UUID organisationId,
        MemberStatus status,
        MemberStatus settled,
        long version,
        UUID periodId,
        PeriodReason reason,
        LocalDate validFrom) {

    /** @throws ProblemException 409 {@code membership-over} */
    public void requireLive() {
        if (!status.isLive()) {
            throw ProblemException.of(409, "membership-over");
        }
    }

    /** @throws ProblemException 409 {@code membership-transferring} */
    void requireNotTransferring() {
        if (isTransferring()) {
            throw ProblemException.of(409, "membership-transferring");
        }
    }

    boolean isTransferring() {
        return status == MemberStatus.TRANSFERRING;
    }

    /** The version after the change that is being made. */
    long nextVersion() {
        return version + 1;
    }

    /** The later of the day and the one from which the last period holds: no period begins before the one it follows. */
    LocalDate notBefore(LocalDate day) {
        return day.isBefore(validFrom) ? validFrom : day;
    }
}
