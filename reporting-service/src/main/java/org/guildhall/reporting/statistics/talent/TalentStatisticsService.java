package org.guildhall.reporting.statistics.talent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.PageOfFacts;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.guildhall.reporting.statistics.talent.TalentStatistics.TalentFigures;
import org.jspecify.annotations.Nullable;

/** The talent database of a subtree, in figures and fact by fact. */
@ApplicationScoped
class TalentStatisticsService {

    private static final List<String> START = List.of("", "", "");

    private final SubtreeReader reader;
    private final Cursors cursors;

    TalentStatisticsService(SubtreeReader reader, Cursors cursors) {
        this.reader = reader;
        this.cursors = cursors;
    }

    TalentStatistics talents(UUID organisation, TalentFilter asked, PageQuery page) {
        TalentFilter filter = asked.checked();
        return reader.read(organisation, subtree -> {
            TalentQueries.requireKnown(subtree, filter);
            Map<@Nullable UUID, TalentFigures> byChild = TalentQueries.byChild(subtree, filter);
            Page<TalentStatistics.Cell> cells = cursors.page(
                    "talents " + organisation + ' ' + filter,
                    page,
                    START,
                    keys -> keys,
                    (after, size) -> TalentQueries.cells(subtree, filter, after, size),
                    cell -> List.of(cell.trade(), cell.level(), cell.industry()));
            return TalentStatistics.of(
                    subtree, Breakdown.of(subtree, byChild, TalentFigures.NONE, TalentFigures::plus), cells);
        });
    }

    PageOfFacts<TalentFact> facts(UUID organisation, TalentFilter asked, PageQuery page) {
        TalentFilter filter = asked.checked();
        return reader.read(organisation, subtree -> {
            TalentQueries.requireKnown(subtree, filter);
            Page<TalentFact> facts = cursors.rising(
                    "talent-facts " + organisation + ' ' + filter,
                    page,
                    (after, size) -> TalentQueries.facts(subtree, filter, after, size),
                    TalentFact::memberId);
            return PageOfFacts.of(facts, subtree.freshness());
        });
    }
}
