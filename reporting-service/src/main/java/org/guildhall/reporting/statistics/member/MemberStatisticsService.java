package org.guildhall.reporting.statistics.member;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Caller;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.reading.ProjectionReader;
import org.guildhall.reporting.statistics.common.Basis;
import org.guildhall.reporting.statistics.common.Days;
import org.guildhall.reporting.statistics.common.OrganisationQueries;
import org.guildhall.reporting.statistics.common.Scope;
import org.guildhall.reporting.statistics.common.Subtree;

/** Members, from one moment of the projection and within the caller's scope. */
@Singleton
class MemberStatisticsService {

    private final ProjectionReader reader;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    MemberStatisticsService(ProjectionReader reader, Caller caller, Cursors cursors, Clock clock) {
        this.reader = reader;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    MemberStatistics members(MemberParameters query) {
        Days days = query.days(clock);
        MemberFilter filter = query.filter();
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, query.organisation(), caller);
            return members(snapshot, freshness, scope, days, filter, query.basis());
        });
    }

    private static MemberStatistics members(
            Connection snapshot, Freshness freshness, Scope scope, Days days, MemberFilter filter, Basis basis)
            throws SQLException {
        Subtree subtree = Subtree.of(basis, scope, days.to());
        Map<UUID, Figures> figures = MemberQueries.byChild(snapshot, subtree, days, filter);
        Map<Dimension, Map<String, Figures>> dimensions = MemberQueries.byDimension(snapshot, subtree, days);
        List<MemberStatistics.Child> children = OrganisationQueries.children(snapshot, subtree).stream()
                .map(child -> new MemberStatistics.Child(child, figures.getOrDefault(child.id(), Figures.NONE)))
                .toList();
        return new MemberStatistics(
                scope.organisation(),
                days.from(),
                days.to(),
                basis.toString(),
                figures.getOrDefault(null, Figures.NONE),
                figures.values().stream().reduce(Figures.NONE, Figures::plus),
                membersOf(dimensions.getOrDefault(Dimension.CATEGORY, Map.of())),
                dimensions,
                children,
                freshness.asOf(),
                freshness.lag());
    }

    private static Map<String, Long> membersOf(Map<String, Figures> categories) {
        Map<String, Long> members = new TreeMap<>();
        categories.forEach((code, counted) -> members.put(code, counted.members()));
        return members;
    }

    /** @param own whether only those of the organisation itself are wanted */
    MemberFactPage facts(MemberParameters query, boolean own, PageQuery asked) {
        Days days = query.days(clock);
        MemberFilter filter = query.filter();
        return reader.read((snapshot, freshness) -> {
            Subtree subtree = Subtree.of(query.basis(), Scope.of(snapshot, query.organisation(), caller), days.to());
            Page<MemberFact> page = cursors.page(
                    "member-facts " + own + ' ' + query,
                    asked,
                    MemberFactQueries.Position.START,
                    MemberFactQueries.Position::of,
                    (after, size) -> MemberFactQueries.after(snapshot, subtree, days, filter, own, after, size),
                    fact -> List.of(fact.organisationId(), fact.joinedOn(), fact.memberId()));
            return new MemberFactPage(page.items(), page.next(), freshness.asOf(), freshness.lag());
        });
    }
}
