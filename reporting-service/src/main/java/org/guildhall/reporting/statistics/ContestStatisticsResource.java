package org.guildhall.reporting.statistics;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.guildhall.reporting.reading.ProjectionReader;

@Path("/statistics/contests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class ContestStatisticsResource {

    private final ProjectionReader reader;
    private final Caller caller;
    private final Cursors cursors;

    ContestStatisticsResource(ProjectionReader reader, Caller caller, Cursors cursors) {
        this.reader = reader;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            summary = "竞赛统计 · contest statistics",
            description =
                    "各项竞赛的赛项、工种、报名与参赛人数，以及全部竞赛合计。" + "Each contest with its figures, and the totals over all of them.")
    public ContestStatistics statistics(
            @Parameter(description = "组织 · the organisation", required = true) @QueryParam("organisation")
                    UUID organisation,
            @Parameter(description = "年度 · year of the contests") @QueryParam("year") Integer year,
            @Parameter(description = "每页条数，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标 · where the next page begins") @QueryParam("cursor") String cursor) {
        int size = Limits.of(limit);
        String route = "contests " + organisation + ' ' + year;
        UUID after = cursor == null
                ? new UUID(0, 0)
                : UUID.fromString(cursors.decode(route, cursor).get(0));
        return reader.read((snapshot, freshness) -> {
            Scope scope = Scope.of(snapshot, organisation, caller);
            Subtree subtree = Subtree.asIs(scope);
            Page<ContestStatistics.Contest> page = Page.of(
                    ContestFigures.after(snapshot, subtree, year, after, size + 1),
                    size,
                    last -> cursors.encode(route, last.id()));
            return new ContestStatistics(
                    scope.organisation(),
                    ContestFigures.totals(snapshot, subtree, year),
                    page.items(),
                    page.next(),
                    freshness.asOf(),
                    freshness.lag());
        });
    }
}
