package org.guildhall.contest.judging.stage;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/contests/{id}/start")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "竞赛 · contests")
class ContestStartResource {

    private final ContestStartService service;

    ContestStartResource(ContestStartService service) {
        this.service = service;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "startContest",
            summary = "开始竞赛 · start a contest",
            description = "报名结束，进入评分。各赛项按评分规则生成阶段，到场的报名以随机盲号进入第一阶段；没有人签到的赛项，" + "已报名的都算到场；已开始签到的赛项须先结束签到。"
                    + "Entries end and marking begins. Each project gets the stages of its rules, and those present enter the"
                    + " first under random blind codes; where nobody was checked in all count as present; a check-in begun must"
                    + " be ended first.")
    public ContestView start(@PathParam("id") UUID id) {
        return service.start(id);
    }
}
