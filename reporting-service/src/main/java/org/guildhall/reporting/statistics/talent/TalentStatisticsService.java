package org.guildhall.reporting.statistics.talent;

import jakarta.inject.Singleton;
import java.util.List;
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
import org.guildhall.reporting.statistics.talent.TalentStatistics.TalentFigures;

/** The talent database, each answer from one moment of the projection and within the caller's scope. */
@Singleton
class TalentStatisticsService {

    private static final List<String> START = List.of("", "", "");

    private final ProjectionReader reader;
    private final Caller caller;
    private final Cursors cursors;

    TalentStatisticsService(ProjectionReader reader, Caller caller, Cursors cursors) {
        this.reader = reader;
        this.caller = caller;
        this.cursors = cursors;
    }

    TalentStatistics talents(UUID organisation, TalentFilter wish, PageQuery asked) {
        TalentFilter filter = wish.checked();
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, organisation, caller);
            Subtree subtree = Subtree.asIs(scope);
            TalentQueries talents = new TalentQueries(snapshot, subtree, filter);
            Map<UUID, TalentFigures> figures = talents.byChild();
            Page<TalentStatistics.Cell> cells = cursors.page(
                    "talents " + organisation + ' ' + filter,
                    asked,
                    START,
                    keys -> keys,
                    talents::cells,
                    cell -> List.of(cell.trade(), cell.level(), cell.industry()));
            return new TalentStatistics(
                    scope.organisation(),
                    figures.getOrDefault(null, TalentFigures.NONE),
                    figures.values().stream().reduce(TalentFigures.NONE, TalentFigures::plus),
                    OrganisationQueries.children(snapshot, subtree).stream()
                            .map(child -> new TalentStatistics.Child(
                                    child, figures.getOrDefault(child.id(), TalentFigures.NONE)))
                            .toList(),
                    cells.items(),
                    cells.next(),
                    freshness.asOf(),
                    freshness.lag());
        });
    }

    TalentStatistics.FactPage facts(UUID organisation, TalentFilter wish, PageQuery asked) {
        TalentFilter filter = wish.checked();
        return reader.read((snapshot, freshness) -> {
            Subtree subtree = Subtree.asIs(Scope.of(snapshot, organisation, caller));
            Page<TalentStatistics.Fact> page = cursors.rising(
                    "talent-facts " + organisation + ' ' + filter,
                    asked,
                    (after, size) -> new TalentQueries(snapshot, subtree, filter).facts(after, size),
                    TalentStatistics.Fact::memberId);
            return new TalentStatistics.FactPage(page.items(), page.next(), freshness.asOf(), freshness.lag());
        });
    }
}
