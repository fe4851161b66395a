package org.guildhall.membership.member.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.member.MemberStanding;
import org.guildhall.membership.member.PeriodReason;
import org.guildhall.membership.member.status.StatusRequests.DeemedExit;

/**
 * When a membership is deemed over: six consecutive months without fees or activity, within which the union talked to the member
 * (会籍管理办法). Fees are kept elsewhere, so the officer says since when.
 */
@ApplicationScoped
class Inactivity {

    private static final int MONTHS = 6;

    /** Whoever moved owed fees in the union before, too. */
    private static final Set<PeriodReason> AFTER_MOVES =
            EnumSet.of(PeriodReason.TRANSFER, PeriodReason.MERGER, PeriodReason.FOUNDING);

    private final PersuasionRows persuasions;
    private final Clock clock;

    Inactivity(PersuasionRows persuasions, Clock clock) {
        this.persuasions = persuasions;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 422 when it is less than six months, or before fees were due; 409 {@code persuasion-missing} when
     *     the union hasn't talked to the member since
     */
    void require(MemberStanding member, DeemedExit exit) {
        if (!AFTER_MOVES.contains(member.reason()) && exit.inactiveSince().isBefore(member.validFrom())) {
            throw fault("before-last-period");
        }
        LocalDate until = Optional.ofNullable(exit.validFrom()).orElseGet(() -> Clocks.today(clock));
        if (exit.inactiveSince().plusMonths(MONTHS).isAfter(until)) {
            throw fault("too-short-inactivity", MONTHS);
        }
        if (!persuasions.isPersuadedBetween(member.id(), exit.inactiveSince(), until)) {
            throw ProblemException.of(409, "persuasion-missing");
        }
    }

    private static ProblemException fault(String code, Object... arguments) {
        return ProblemException.of(422, "invalid-fields").with(new FieldError("/inactiveSince", code, arguments));
    }
}
