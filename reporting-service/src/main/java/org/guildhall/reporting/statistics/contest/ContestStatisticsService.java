package org.guildhall.reporting.statistics.contest;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.reading.ProjectionReader;
import org.guildhall.reporting.statistics.common.Scope;
import org.guildhall.reporting.statistics.common.Subtree;

/** Contests, from one moment of the projection and within the caller's scope. */
@Singleton
class ContestStatisticsService {

    private final ProjectionReader reader;
    private final Caller caller;
    private final Cursors cursors;

    ContestStatisticsService(ProjectionReader reader, Caller caller, Cursors cursors) {
        this.reader = reader;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** @param year of the contests, or null for all */
    ContestStatistics contests(UUID organisation, Integer year, PageQuery asked) {
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, organisation, caller);
            Subtree subtree = Subtree.asIs(scope);
            Page<ContestStatistics.Contest> page = cursors.rising(
                    "contests " + organisation + ' ' + year,
                    asked,
                    (after, size) -> ContestQueries.after(snapshot, subtree, year, after, size),
                    ContestStatistics.Contest::id);
            return new ContestStatistics(
                    scope.organisation(),
                    ContestQueries.totals(snapshot, subtree, year),
                    page.items(),
                    page.next(),
                    freshness.asOf(),
                    freshness.lag());
        });
    }
}
