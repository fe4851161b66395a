package org.guildhall.reporting.statistics.survey;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.reading.ProjectionReader;
import org.guildhall.reporting.statistics.common.OrganisationQueries;
import org.guildhall.reporting.statistics.common.Scope;
import org.guildhall.reporting.statistics.common.Subtree;

/** Participation in surveys, from one moment of the projection and within the caller's scope. */
@Singleton
class SurveyStatisticsService {

    private final ProjectionReader reader;
    private final Caller caller;
    private final Cursors cursors;

    SurveyStatisticsService(ProjectionReader reader, Caller caller, Cursors cursors) {
        this.reader = reader;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** @param survey null for all */
    SurveyStatistics surveys(UUID organisation, UUID survey, PageQuery asked) {
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, organisation, caller);
            Subtree subtree = Subtree.asIs(scope);
            Map<UUID, Long> participants = SurveyQueries.byChild(snapshot, subtree, survey);
            Page<SurveyStatistics.Survey> page = cursors.rising(
                    "surveys " + organisation + ' ' + survey,
                    asked,
                    (after, size) -> SurveyQueries.surveys(snapshot, subtree, survey, after, size),
                    SurveyStatistics.Survey::id);
            return new SurveyStatistics(
                    scope.organisation(),
                    survey,
                    participants.getOrDefault(null, 0L),
                    participants.values().stream().mapToLong(Long::longValue).sum(),
                    OrganisationQueries.children(snapshot, subtree).stream()
                            .map(child -> new SurveyStatistics.Child(child, participants.getOrDefault(child.id(), 0L)))
                            .toList(),
                    page.items(),
                    page.next(),
                    freshness.asOf(),
                    freshness.lag());
        });
    }
}
