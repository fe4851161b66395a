package org.guildhall.contest.quiz.limitedaward;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.jspecify.annotations.Nullable;

@Path("/limited-awards/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "限量奖 · limited awards",
        description = "最先达到分数线的若干人：日志、重放、暂扣审核。" + "The first so many who reach a score: log, replay, review.")
class LimitedAwardResource {

    private final AwardReviews reviews;

    LimitedAwardResource(AwardReviews reviews) {
        this.reviews = reviews;
    }

    @GET
    @Path("log")
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listLimitedAwardLog",
            summary = "限量奖日志 · list the log of a limited award",
            description = "所有达到分数线的人，按提交先后，位次无空缺；outcome=HELD 即待审队列。"
                    + "All who reached the score, in the order they finished, ranks without gaps; outcome=HELD is what waits"
                    + " for review.")
    public Page<LogEntryView> log(
            @PathParam("id") UUID id,
            @Parameter(description = "只看这种结果 · only this outcome") @QueryParam("outcome") @Nullable AwardOutcome outcome,
            @BeanParam PageQuery page) {
        return reviews.log(id, outcome, page);
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
