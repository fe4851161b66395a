package org.guildhall.reporting.statistics.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.jspecify.annotations.Nullable;

/** Recruitment sessions held in a subtree. */
@ApplicationScoped
class SessionStatisticsService {

    private final SubtreeReader reader;
    private final Cursors cursors;
    private final Clock clock;

    SessionStatisticsService(SubtreeReader reader, Cursors cursors, Clock clock) {
        this.reader = reader;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Sessions that opened on the days given; null leaves that side open. */
    SessionStatistics sessions(UUID organisation, @Nullable LocalDate from, @Nullable LocalDate to, PageQuery asked) {
        Opened opened = Opened.between(from, to, clock);
        return reader.read(organisation, subtree -> {
            Page<SessionStatistics.Session> page = cursors.rising(
                    "sessions " + organisation + ' ' + from + ' ' + to,
                    asked,
                    (after, size) -> SessionQueries.after(subtree, opened, after, size),
                    SessionStatistics.Session::id);
            return SessionStatistics.of(subtree, SessionQueries.totals(subtree, opened), page);
        });
    }
}
