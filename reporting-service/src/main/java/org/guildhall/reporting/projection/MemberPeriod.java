package org.guildhall.reporting.projection;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody was a member in one organisation with one status. The periods of a member follow each other without
 * a gap, so on every day they count in one organisation or in none.
 *
 * @param number from 1, in the order in which they were told
 * @param status {@code ACTIVE} or {@code RETAINED}
 * @param until exclusive; null while it lasts
 * @param begun the flow it began with
 * @param ended the flow it ended with; null while it lasts
 */
record MemberPeriod(
        int number,
        UUID organisation,
        String status,
        LocalDate from,
        @Nullable LocalDate until,
        String begun,
        @Nullable String ended) {

    static MemberPeriod first(UUID organisation, String status, LocalDate from, String begun) {
        return new MemberPeriod(1, organisation, status, from, null, begun, null);
    }

    boolean isRetained() {
        return status.equals(MemberLife.RETAINED);
    }

    boolean began(String flow) {
        return begun.equals(flow);
    }

    MemberPeriod endedOn(LocalDate day, String flow) {
        return new MemberPeriod(number, organisation, status, from, day, begun, flow);
    }

    /** What of it lies before the day; nothing of it does, if it begins later, and then it begins and ends on that day. */
    MemberPeriod before(LocalDate day) {
        LocalDate begin = from.isAfter(day) ? day : from;
        LocalDate end = until == null || until.isBefore(day) ? until : day;
        return new MemberPeriod(number, organisation, status, begin, end, begun, ended);
    }

    MemberPeriod lasting() {
        return new MemberPeriod(number, organisation, status, from, null, begun, null);
    }

    /** The one that begins when this one ends. */
    MemberPeriod next(UUID in, String as, LocalDate day, String flow) {
        return new MemberPeriod(number + 1, in, as, day, null, flow, null);
    }

    /** The flows that this period is counted by, each with its day. */
    void each(BiConsumer<String, LocalDate> flow) {
        flow.accept(begun, from);
        if (isRetained()) {
            flow.accept(Flow.RETAINED, from);
        }
        if (until != null && ended != null) {
            flow.accept(ended, until);
            if (isRetained()) {
                flow.accept(Flow.RESUMED, until);
            }
        }
    }
}
