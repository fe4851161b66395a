package org.guildhall.membership.member;

import java.time.LocalDate;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** From which day on a change of a membership may hold. */
final class PeriodDays {

    private PeriodDays() {}

    /** @throws ProblemException 422 when the day lies ahead of today */
    static void requirePast(LocalDate validFrom, LocalDate today) {
        if (validFrom.isAfter(today)) {
            throw fault("future-date");
        }
    }

    /**
     * Today unless another day was asked for.
     *
     * @throws ProblemException 422 when the day lies ahead, or before the last period's begin: what held before it is history
     */
    static LocalDate validFrom(@Nullable LocalDate asked, LocalDate today, MemberStanding member) {
        if (asked == null) {
            return today;
        }
        requirePast(asked, today);
        if (asked.isBefore(member.validFrom())) {
            throw fault("before-last-period");
        }
        return asked;
    }

    private static ProblemException fault(String code) {
        return ProblemException.of(422, "invalid-fields").with(new FieldError("/validFrom", code));
    }
}
