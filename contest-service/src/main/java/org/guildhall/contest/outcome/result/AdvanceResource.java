package org.guildhall.contest.outcome.result;

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

@Path("/stages/{id}/advance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class AdvanceResource {

    private final Advancing advancing;

    AdvanceResource(Advancing advancing) {
        this.advancing = advancing;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "advanceStage",
            summary = "晋级到下一阶段 · take the best to the next stage",
            description = "计算本阶段正式排名，晋级者以新的盲码进入下一阶段；名额或候补界线上有未决并列时返回 409 ranking-blocked。"
                    + "Ranks this stage; those who go on enter the next under new blind codes. 409 ranking-blocked while a"
                    + " tie on the line is open.")
    public AdvanceView advance(@PathParam("id") UUID id) {
        return advancing.advance(id);
    }
}
