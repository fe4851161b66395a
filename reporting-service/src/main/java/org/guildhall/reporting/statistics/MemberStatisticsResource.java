package org.guildhall.reporting.statistics;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.reporting.projection.Dimension;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.reading.ProjectionReader;

@Path("/statistics/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class MemberStatisticsResource {

    private final ProjectionReader reader;
    private final Caller caller;
    private final Cursors cursors;
    private final Clock clock;

    MemberStatisticsResource(ProjectionReader reader, Caller caller, Cursors cursors, Clock clock) {
        this.reader = reader;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "会员统计 · member statistics",
            description = "本级、下级与合计的会员数，可按工作日区间、类别或其他维度筛选。"
                    + "Figures of an organisation, of each child with everything below it, and in total.")
    public MemberStatistics statistics(@BeanParam MemberQuery query) {
        Days days = query.days(clock);
        MemberFilter filter = query.filter();
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, query.organisation(), caller);
            return statistics(snapshot, freshness, scope, days, filter, query.basis());
        });
    }

    private static MemberStatistics statistics(
            Connection snapshot, Freshness freshness, Scope scope, Days days, MemberFilter filter, Basis basis)
            throws SQLException {
        Subtree subtree = Subtree.of(basis, scope, days.to());
        Map<UUID, Figures> figures = MemberFigures.byChild(snapshot, subtree, days, filter);
        Map<Dimension, Map<String, Figures>> dimensions = MemberFigures.byDimension(snapshot, subtree, days);
        List<MemberStatistics.Child> children = MemberFigures.children(snapshot, subtree).stream()
                .map(child -> new MemberStatistics.Child(child, figures.getOrDefault(child.id(), Figures.NONE)))
                .toList();
        Map<String, Long> categories = new TreeMap<>();
        dimensions
                .getOrDefault(Dimension.CATEGORY, Map.of())
                .forEach((code, counted) -> categories.put(code, counted.members()));
        return new MemberStatistics(
                scope.organisation(),
                days.from(),
                days.to(),
                basis.toString(),
                figures.getOrDefault(null, Figures.NONE),
                figures.values().stream().reduce(Figures.NONE, Figures::plus),
                categories,
                dimensions,
                children,
                freshness.asOf(),
                freshness.lag());
    }

    @GET
    @Path("/facts")
    @Operation(
            summary = "会员明细 · member facts",
            description = "统计数字所依据的逐条事实（不含个人信息），可翻页。"
                    + "The members that the figure of joined counts under the same parameters; ids and codes only.")
    public MemberFactPage facts(
            @BeanParam MemberQuery query,
            @Parameter(description = "仅本级 · only the organisation itself, nothing below")
                    @DefaultValue("false")
                    @QueryParam("own")
                    boolean own,
            @Parameter(description = "每页条数，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标 · where the next page begins") @QueryParam("cursor") String cursor) {
        Days days = query.days(clock);
        MemberFilter filter = query.filter();
        int size = Limits.of(limit);
        String route = "member-facts " + own + ' ' + query;
        MemberFacts.Position after =
                cursor == null ? MemberFacts.Position.START : MemberFacts.Position.of(cursors.decode(route, cursor));
        return reader.read((snapshot, freshness) -> {
            Subtree subtree = Subtree.of(query.basis(), Scope.of(snapshot, query.organisation(), caller), days.to());
            Page<MemberFact> page = Page.of(
                    MemberFacts.after(snapshot, subtree, days, filter, own, after, size + 1),
                    size,
                    last -> cursors.encode(route, last.organisationId(), last.joinedOn(), last.memberId()));
            return new MemberFactPage(page.items(), page.next(), freshness.asOf(), freshness.lag());
        });
    }
}
