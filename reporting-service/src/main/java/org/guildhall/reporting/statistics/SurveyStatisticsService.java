package org.guildhall.reporting.statistics;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.reading.ProjectionReader;

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
    SurveyStatistics surveys(UUID organisation, UUID survey, Integer limit, String cursor) {
        int size = Limits.of(limit);
        String route = "surveys " + organisation + ' ' + survey;
        UUID after = cursor == null
                ? new UUID(0, 0)
                : UUID.fromString(cursors.decode(route, cursor).get(0));
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, organisation, caller);
            Subtree subtree = Subtree.asIs(scope);
            Map<UUID, Long> participants = SurveyQueries.byChild(snapshot, subtree, survey);
            Page<SurveyStatistics.Survey> page = Page.of(
                    SurveyQueries.surveys(snapshot, subtree, survey, after, size + 1),
                    size,
                    last -> cursors.encode(route, last.id()));
            return new SurveyStatistics(
                    scope.organisation(),
                    survey,
                    participants.getOrDefault(null, 0L),
                    participants.values().stream().mapToLong(Long::longValue).sum(),
                    MemberFigures.children(snapshot, subtree).stream()
                            .map(child -> new SurveyStatistics.Child(child, participants.getOrDefault(child.id(), 0L)))
                            .toList(),
                    page.items(),
                    page.next(),
                    freshness.asOf(),
                    freshness.lag());
        });
    }
}
