package org.guildhall.reporting.statistics.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.guildhall.reporting.statistics.common.Years;
import org.jspecify.annotations.Nullable;

/** Contests held in a subtree. */
@ApplicationScoped
class ContestStatisticsService {

    private final SubtreeReader reader;
    private final Cursors cursors;

    ContestStatisticsService(SubtreeReader reader, Cursors cursors) {
        this.reader = reader;
        this.cursors = cursors;
    }

    /** @param ofYear of the contests, or null for all */
    ContestStatistics contests(UUID organisation, @Nullable Integer ofYear, PageQuery asked) {
        Integer year = Years.checked(ofYear);
        return reader.read(organisation, subtree -> {
            Page<ContestStatistics.Contest> page = cursors.rising(
                    "contests " + organisation + ' ' + year,
                    asked,
                    (after, size) -> ContestQueries.after(subtree, year, after, size),
                    ContestStatistics.Contest::id);
            return ContestStatistics.of(subtree, ContestQueries.totals(subtree, year), page);
        });
    }
}
