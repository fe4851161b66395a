package org.guildhall.reporting.statistics.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.guildhall.reporting.statistics.organisation.OrganisationStatistics.OrganisationFigures;
import org.jspecify.annotations.Nullable;

/** Organisations of a subtree, in figures. */
@ApplicationScoped
class OrganisationStatisticsService {

    private final SubtreeReader reader;
    private final Clock clock;

    OrganisationStatisticsService(SubtreeReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    OrganisationStatistics organisations(OrganisationParameters parameters) {
        OrganisationParameters asked = parameters.checked();
        Days days = asked.days(clock);
        return reader.read(asked.organisation(), asked.basis(), days.to(), subtree -> {
            OrganisationCountQueries.requireKnown(subtree, asked.level(), asked.kind());
            Map<@Nullable UUID, OrganisationFigures> byChild =
                    OrganisationCountQueries.byChild(subtree, days, asked.level(), asked.kind());
            return OrganisationStatistics.of(
                    subtree,
                    days,
                    asked.basis(),
                    Breakdown.of(subtree, byChild, OrganisationFigures.NONE, OrganisationFigures::plus));
        });
    }
}
