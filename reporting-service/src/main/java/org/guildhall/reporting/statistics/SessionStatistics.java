package org.guildhall.reporting.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.reporting.reading.Lag;

/**
 * Recruitment sessions of an organisation and below.
 *
 * @param totals sums over all these sessions, not only over the page
 * @param next cursor of the next page of items, null on the last one
 */
record SessionStatistics(
        OrganisationName organisation, Totals totals, List<Session> items, String next, Instant asOf, Lag lag) {

    /** Sums over so many sessions. */
    record Totals(long sessions, @JsonUnwrapped SessionFigures figures) {}

    /**
     * What came of sessions.
     *
     * @param joined members who joined
     * @param pending applications waiting for a decision
     * @param cards cards issued
     * @param giftsHandedOut gifts handed out, also those returned since
     */
    record SessionFigures(
            long joined,
            long pending,
            long rejected,
            long withdrawn,
            long cards,
            long giftsHandedOut,
            long giftsReturned) {}

    /** A session; what describes it is null until its opening has been heard of. */
    record Session(
            UUID id,
            UUID organisationId,
            String title,
            String venue,
            Instant opensAt,
            Instant closesAt,
            Instant closedAt,
            String confirmation,
            Integer giftStock,
            @JsonUnwrapped SessionFigures figures) {}
}
