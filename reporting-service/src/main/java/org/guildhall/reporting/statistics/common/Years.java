package org.guildhall.reporting.statistics.common;

import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The years that contests, promotions and honours can be of, as the contest service takes them. */
public final class Years {

    private static final int FIRST = 1949;
    private static final int LAST = 2200;

    private Years() {}

    /**
     * The year asked for; null for all.
     *
     * @throws ProblemException 400 for a year that nothing can be of
     */
    public static @Nullable Integer checked(@Nullable Integer year) {
        if (year != null && (year < FIRST || year > LAST)) {
            throw ProblemException.of(400, "invalid-parameter").with(new FieldError("/year", "range"));
        }
        return year;
    }
}
