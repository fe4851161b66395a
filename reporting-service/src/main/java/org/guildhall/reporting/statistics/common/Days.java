package org.guildhall.reporting.statistics.common;

import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * A range of business days, both inclusive.
 *
 * @param from null for the beginning of time
 */
public record Days(@Nullable LocalDate from, LocalDate to) {

    /** Earlier than any fact. */
    public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** Later than any fact. */
    public static final LocalDate END = LocalDate.of(9999, 12, 31);

    /**
     * The range asked for; without {@code to} it ends today.
     *
     * @throws ProblemException 400 when it ends before it begins
     */
    public static Days of(@Nullable LocalDate from, @Nullable LocalDate to, Clock clock) {
        LocalDate last = to == null ? Clocks.today(clock) : to;
        if (from != null && last.isBefore(from)) {
            throw refused(to == null ? "/from" : "/to", "day-order");
        }
        return new Days(from, last);
    }

    public LocalDate first() {
        return from == null ? BEGINNING : from;
    }

    private static ProblemException refused(String pointer, String code) {
        return ProblemException.of(400, "invalid-parameter").with(new FieldError(pointer, code));
    }
}
