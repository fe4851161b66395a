package org.guildhall.reporting.consistency;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.Requires;

@Path("/consistency-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "数据核对 · consistency", description = "合计与明细是否一致。Whether figures agree with their facts.")
class ConsistencyCheckResource {

    private final ConsistencyCheck check;
    private final Caller caller;

    ConsistencyCheckResource(ConsistencyCheck check, Caller caller) {
        this.check = check;
        this.caller = caller;
    }

    @POST
    @Requires(Position.AUDITOR)
    @Operation(
            operationId = "checkConsistency",
            summary = "数据核对 · consistency check",
            description =
                    "核对：每级合计 = 本级 + 各下级合计；计数 = 逐条事实之和。只列出管理范围内的差异。"
                            + "Checks that a unit is its own plus the sum over its children and that counters equal their facts.")
    public ConsistencyReport check() {
        List<String> scope = caller.scope(Position.AUDITOR);
        ConsistencyCheck.Outcome outcome = check.run();
        List<ConsistencyReport.Difference> findings = outcome.findings().stream()
                .filter(finding -> isWithin(scope, finding.path()))
                .map(ConsistencyReport.Difference::of)
                .toList();
        return new ConsistencyReport(findings.isEmpty(), findings, outcome.asOf(), outcome.lag());
    }

    /** What has no place in the tree concerns those who see all of it. */
    private static boolean isWithin(List<String> scope, String path) {
        return scope.stream().anyMatch(prefix -> path == null ? prefix.isEmpty() : path.startsWith(prefix));
    }
}
