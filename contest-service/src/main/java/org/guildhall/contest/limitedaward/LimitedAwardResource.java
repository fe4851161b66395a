package org.guildhall.contest.limitedaward;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.security.Position;
import org.guildhall.kit.security.Requires;

@Path("/limited-awards/{id}")
@Tag(name = "限量奖 · limited awards", description = "最先达到分数线的若干人：日志、重放、暂扣审核。")
class LimitedAwardResource {

    private final AwardReviews reviews;
    private final Cursors cursors;

    LimitedAwardResource(AwardReviews reviews, Cursors cursors) {
        this.reviews = reviews;
        this.cursors = cursors;
    }

    @GET
    @Path("log")
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listLimitedAwardLog",
            summary = "限量奖日志 · list the log of a limited award",
            description = "所有达到分数线的人，按提交先后，位次无空缺；outcome=HELD 即待审队列。")
    public Page<LogEntryView> log(
            @PathParam("id") UUID id,
            @Parameter(description = "只看这种结果 · only this outcome") @QueryParam("outcome") AwardOutcome outcome,
            @Parameter(description = "每页条数，默认 50，上限 200 · page size") @QueryParam("limit") Integer limit,
            @Parameter(description = "分页游标，取自上一页的 next · where the page begins") @QueryParam("cursor") String cursor) {
        String route = "limited-award-log:" + id + ":" + outcome;
        long after = cursor == null
                ? 0
                : Long.parseLong(cursors.decode(route, cursor).get(0));
        int size = Limits.of(limit);
        return Page.of(reviews.log(id, outcome, after, size + 1), size, last -> cursors.encode(route, last.place()));
    }

    @GET
    @Path("replay")
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "replayLimitedAward",
            summary = "重放限量奖 · decide a limited award once more",
            description = "只依日志重新判定，与已有结果和奖券比较。From the log alone, compared with what stands.")
    public ReplayView replay(@PathParam("id") UUID id) {
        return reviews.replay(id);
    }
}
