package org.guildhall.membership.organisation.election;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an election stands on some day. */
@Schema(description = "换届状态：即将换届（90 日内）、逾期未换届 · how an election stands: due within 90 days, or overdue")
enum ElectionState {
    DUE,
    OVERDUE;

    private static final int DAYS_AHEAD = 90;

    static ElectionState of(LocalDate electionOn, LocalDate today) {
        return electionOn.isBefore(today) ? OVERDUE : DUE;
    }

    /** The last day of an election that is due. */
    static LocalDate horizon(LocalDate today) {
        return today.plusDays(DAYS_AHEAD);
    }

    /** The first day of elections in this state. */
    LocalDate from(LocalDate today) {
        return this == DUE ? today : LocalDate.EPOCH;
    }

    /** The last one. */
    LocalDate until(LocalDate today) {
        return this == DUE ? horizon(today) : today.minusDays(1);
    }
}
