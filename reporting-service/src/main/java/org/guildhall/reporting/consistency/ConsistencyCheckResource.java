package org.guildhall.reporting.consistency;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/consistency-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "数据核对 · consistency", description = "合计与明细是否一致。Whether figures agree with their facts.")
class ConsistencyCheckResource {

    private final ConsistencyCheck check;

    ConsistencyCheckResource(ConsistencyCheck check) {
        this.check = check;
    }

    @POST
    @Requires(Position.AUDITOR)
    @Operation(
            operationId = "checkConsistency",
            summary = "数据核对 · consistency check",
            description =
                    "核对：每级合计 = 本级 + 各下级合计；计数 = 逐条事实之和。只列出管理范围内的差异；稍候至此前确认的事实均计入，complete 说明是否如此。"
                            + "Checks that a unit is its own plus the sum over its children and that counters equal their facts;"
                            + " waits up to three heartbeats for the facts acknowledged before it, and says whether all are counted.")
    public ConsistencyReport check() {
        return check.report();
    }
}
