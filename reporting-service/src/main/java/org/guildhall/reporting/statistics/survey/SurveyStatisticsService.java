package org.guildhall.reporting.statistics.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.jspecify.annotations.Nullable;

/** Participation of a subtree's members in surveys. */
@ApplicationScoped
class SurveyStatisticsService {

    private final SubtreeReader reader;
    private final Cursors cursors;

    SurveyStatisticsService(SubtreeReader reader, Cursors cursors) {
        this.reader = reader;
        this.cursors = cursors;
    }

    /** @param survey null for all */
    SurveyStatistics surveys(UUID organisation, @Nullable UUID survey, PageQuery asked) {
        return reader.read(organisation, subtree -> {
            SurveyQueries.requireKnown(subtree, survey);
            Map<@Nullable UUID, Long> participants = SurveyQueries.byChild(subtree, survey);
            Page<SurveyStatistics.Survey> page = cursors.rising(
                    "surveys " + organisation + ' ' + survey,
                    asked,
                    (after, size) -> SurveyQueries.surveys(subtree, survey, after, size),
                    SurveyStatistics.Survey::id);
            return SurveyStatistics.of(subtree, survey, Breakdown.of(subtree, participants, 0L, Long::sum), page);
        });
    }
}
