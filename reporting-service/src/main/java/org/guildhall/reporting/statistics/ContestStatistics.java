package org.guildhall.reporting.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.reporting.reading.Lag;

/**
 * Contests organised by an organisation and below. Cancelled contests are listed, and count nowhere but in {@code cancelled}.
 *
 * @param totals over all contests, not only over the page; a trade or person in several contests counts once
 * @param next cursor of the next page of items, null on the last one
 */
record ContestStatistics(
        OrganisationName organisation, Totals totals, List<Contest> items, String next, Instant asOf, Lag lag) {

    /**
     * Sums.
     *
     * @param contests contests that are not cancelled
     */
    record Totals(
            long contests, long cancelled, @JsonUnwrapped ContestFigures figures) {}

    /**
     * Size of contests.
     *
     * @param trades different trades
     * @param entries entries not withdrawn
     * @param entrants different persons among these entries
     */
    record ContestFigures(long projects, long trades, long entries, long entrants) {}

    record Contest(
            UUID id,
            UUID organisationId,
            String title,
            String contestClass,
            int year,
            Instant opensAt,
            Instant closesAt,
            String status,
            @JsonUnwrapped ContestFigures figures) {}
}
