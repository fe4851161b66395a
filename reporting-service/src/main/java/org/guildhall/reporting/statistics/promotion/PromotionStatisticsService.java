package org.guildhall.reporting.statistics.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.guildhall.reporting.statistics.common.Years;
import org.guildhall.reporting.statistics.promotion.PromotionStatistics.PromotionFigures;
import org.jspecify.annotations.Nullable;

/** What results of contests brought the members of a subtree. */
@ApplicationScoped
class PromotionStatisticsService {

    private final SubtreeReader reader;

    PromotionStatisticsService(SubtreeReader reader) {
        this.reader = reader;
    }

    /** @param ofYear null for all */
    PromotionStatistics promotions(UUID organisation, @Nullable Integer ofYear) {
        Integer year = Years.checked(ofYear);
        return reader.read(organisation, subtree -> {
            Map<@Nullable UUID, PromotionFigures> byChild = PromotionQueries.byChild(subtree, year);
            return PromotionStatistics.of(
                    subtree, year, Breakdown.of(subtree, byChild, PromotionFigures.NONE, PromotionFigures::plus));
        });
    }
}
