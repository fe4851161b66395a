package org.guildhall.reporting.statistics.promotion;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.reading.ProjectionReader;
import org.guildhall.reporting.statistics.common.OrganisationQueries;
import org.guildhall.reporting.statistics.common.Scope;
import org.guildhall.reporting.statistics.common.Subtree;
import org.guildhall.reporting.statistics.promotion.PromotionStatistics.PromotionFigures;

/** What results brought, from one moment of the projection and within the caller's scope. */
@Singleton
class PromotionStatisticsService {

    private final ProjectionReader reader;
    private final Caller caller;

    PromotionStatisticsService(ProjectionReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** @param year null for all */
    PromotionStatistics promotions(UUID organisation, Integer year) {
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, organisation, caller);
            Subtree subtree = Subtree.asIs(scope);
            Map<UUID, PromotionFigures> figures = PromotionQueries.byChild(snapshot, subtree, year);
            return new PromotionStatistics(
                    scope.organisation(),
                    year,
                    figures.getOrDefault(null, PromotionFigures.NONE),
                    figures.values().stream().reduce(PromotionFigures.NONE, PromotionFigures::plus),
                    OrganisationQueries.children(snapshot, subtree).stream()
                            .map(child -> new PromotionStatistics.Child(
                                    child, figures.getOrDefault(child.id(), PromotionFigures.NONE)))
                            .toList(),
                    freshness.asOf(),
                    freshness.lag());
        });
    }
}
