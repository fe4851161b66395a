package org.guildhall.contest.outcome.remark;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;

@Path("/stages/{id}/remark-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class StageRemarkSetResource {

    private final RemarkSetService remarks;

    StageRemarkSetResource(RemarkSetService remarks) {
        this.remarks = remarks;
    }

    @POST
    @Creates("/remark-sets/{id}")
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "proposeRemarkSet",
            summary = "提出复核批次 · propose a re-marking set",
            description = "返回应用后的全部变化，暂不改动任何成绩。公示后须有获支持的异议、申诉，或注明原因。"
                    + "Answers all that would change, and changes nothing. Once published it needs an upheld objection or"
                    + " appeal, or a cause.")
    public RemarkSetView propose(@PathParam("id") UUID id, @NotNull @Valid NewRemarkSet wish) {
        return remarks.propose(id, wish);
    }
}
