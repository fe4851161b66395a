package org.guildhall.reporting.statistics.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.reporting.statistics.common.Breakdown;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.PageOfFacts;
import org.guildhall.reporting.statistics.common.SubtreeReader;
import org.jspecify.annotations.Nullable;

/** Members of a subtree, in figures and fact by fact. */
@ApplicationScoped
class MemberStatisticsService {

    private final SubtreeReader reader;
    private final Cursors cursors;
    private final Clock clock;

    MemberStatisticsService(SubtreeReader reader, Cursors cursors, Clock clock) {
        this.reader = reader;
        this.cursors = cursors;
        this.clock = clock;
    }

    MemberStatistics members(MemberParameters asked) {
        Days days = asked.days(clock);
        MemberFilter filter = asked.filter();
        return reader.read(asked.organisation(), asked.basis(), days.to(), subtree -> {
            MemberQueries.requireKnown(subtree, filter);
            boolean rolledUp = RolledUpMemberQueries.cover(subtree, days);
            Map<@Nullable UUID, Figures> byChild = rolledUp
                    ? RolledUpMemberQueries.byChild(subtree, days, filter)
                    : MemberQueries.byChild(subtree, days, filter);
            return MemberStatistics.of(
                    subtree,
                    days,
                    asked.basis(),
                    Breakdown.of(subtree, byChild, Figures.NONE, Figures::plus),
                    rolledUp
                            ? RolledUpMemberQueries.byDimension(subtree, days)
                            : MemberQueries.byDimension(subtree, days));
        });
    }

    /** @param own whether only those of the organisation itself are wanted */
    PageOfFacts<MemberFact> facts(MemberParameters asked, MemberFigure figure, boolean own, PageQuery page) {
        Days days = asked.days(clock);
        MemberFilter filter = asked.filter();
        return reader.read(asked.organisation(), asked.basis(), days.to(), subtree -> {
            MemberQueries.requireKnown(subtree, filter);
            Page<MemberFactQueries.Placed> facts = cursors.page(
                    "member-facts " + figure + ' ' + own + ' ' + asked,
                    page,
                    MemberFactQueries.Position.START,
                    MemberFactQueries.Position::of,
                    (after, size) -> MemberFactQueries.after(subtree, days, filter, figure, own, after, size),
                    fact -> fact.position().keys());
            return PageOfFacts.of(facts.map(MemberFactQueries.Placed::fact), subtree.freshness());
        });
    }
}
