package org.guildhall.contest.recognition.award;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;

@Path("/contests/{id}/prizes")
@Tag(name = "证书 · certificates")
class ContestPrizeResource {

    private static final List<String> START = List.of(new UUID(0, 0).toString(), "0", new UUID(0, 0).toString());

    private final Prizes prizes;
    private final Cursors cursors;

    ContestPrizeResource(Prizes prizes, Cursors cursors) {
        this.prizes = prizes;
        this.cursors = cursors;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listPrizes",
            summary = "获奖名单 · list a contest's prizes and medals",
            description = "按赛项和名次；结果公布前仅组织者和审计员可见。")
    public Page<PrizeView> list(@PathParam("id") UUID contestId, @BeanParam PageQuery page) {
        return cursors.page(
                "prizes:" + contestId,
                page,
                START,
                keys -> keys,
                (after, size) -> prizes.list(
                        contestId,
                        UUID.fromString(after.get(0)),
                        Integer.parseInt(after.get(1)),
                        UUID.fromString(after.get(2)),
                        size),
                prize -> List.of(prize.projectId(), prize.rank(), prize.entryId()));
    }
}
