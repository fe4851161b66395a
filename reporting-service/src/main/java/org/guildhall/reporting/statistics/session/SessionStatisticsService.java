package org.guildhall.reporting.statistics.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.reading.ProjectionReader;
import org.guildhall.reporting.statistics.common.Scope;
import org.guildhall.reporting.statistics.common.Subtree;

/** Recruitment sessions, from one moment of the projection and within the caller's scope. */
@Singleton
class SessionStatisticsService {

    private final ProjectionReader reader;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    SessionStatisticsService(ProjectionReader reader, Caller caller, Cursors cursors, Clock clock) {
        this.reader = reader;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    SessionStatistics sessions(UUID organisation, LocalDate from, LocalDate to, PageQuery asked) {
        SessionQueries.Opened opened = SessionQueries.Opened.between(from, to, clock);
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, organisation, caller);
            Subtree subtree = Subtree.asIs(scope);
            Page<SessionStatistics.Session> page = cursors.rising(
                    "sessions " + organisation + ' ' + from + ' ' + to,
                    asked,
                    (after, size) -> SessionQueries.after(snapshot, subtree, opened, after, size),
                    SessionStatistics.Session::id);
            return new SessionStatistics(
                    scope.organisation(),
                    SessionQueries.totals(snapshot, subtree, opened),
                    page.items(),
                    page.next(),
                    freshness.asOf(),
                    freshness.lag());
        });
    }
}
