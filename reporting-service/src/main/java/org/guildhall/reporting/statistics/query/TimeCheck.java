package org.guildhall.reporting.statistics.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.problem.FieldError;

/** Reads which times are asked for. */
final class TimeCheck {

    static final int MOST = 2_000;

    private TimeCheck() {}

    /** The times asked for; the present one where it can't be told which. */
    static TimeAxis axis(StatisticsQuery.TimeSpan asked, LocalDate today, Faults faults) {
        Granularity granularity = granularity(asked, faults).orElse(Granularity.MONTH);
        LocalDate present = granularity.first(today);
        if ((asked.last() == null) == (asked.from() == null) || asked.last() != null && asked.to() != null) {
            faults.add(new FieldError("/time", "query-time"));
        } else if (asked.last() != null) {
            return new TimeAxis(granularity, granularity.plus(present, 1 - asked.last()), asked.last());
        } else if (asked.from() != null) {
            return between(granularity, asked.from(), asked.to() == null ? today : asked.to(), faults);
        }
        return new TimeAxis(granularity, present, 1);
    }

    private static Optional<Granularity> granularity(StatisticsQuery.TimeSpan asked, Faults faults) {
        Optional<Granularity> found = Stream.of(Granularity.values())
                .filter(known -> known.name().equals(asked.granularity()))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(new FieldError("/time/granularity", "query-granularity"));
        }
        return found;
    }

    private static TimeAxis between(Granularity granularity, LocalDate from, LocalDate to, Faults faults) {
        LocalDate first = granularity.first(from);
        long count = granularity.between(first, granularity.first(to)) + 1;
        if (to.isBefore(from)) {
            faults.add(new FieldError("/time/to", "day-order"));
        } else if (count > MOST) {
            faults.add(new FieldError("/time/from", "query-times", MOST));
        }
        return new TimeAxis(granularity, first, (int) Math.max(1, Math.min(count, MOST)));
    }
}
