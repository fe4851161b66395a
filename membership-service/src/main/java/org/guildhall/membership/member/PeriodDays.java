package org.guildhall.membership.member;

import java.time.LocalDate;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** From which day on a change of a membership may hold. */
final class PeriodDays {

    private PeriodDays() {}

    /** @throws ProblemException 422 when the day lies ahead of today */
    static void requirePast(LocalDate validFrom, LocalDate today) {
        if (validFrom.isAfter(today)) {
            throw fault("future-date");
        }
    }

    private static ProblemException fault(String code) {
        return ProblemException.of(422, "invalid-fields").with(new FieldError("/validFrom", code));
    }
}
