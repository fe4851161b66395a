package org.guildhall.contest.outcome.result;

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

@Path("/stages/{id}/jury-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class JuryDecisionResource {

    private final JuryDecisions decisions;

    JuryDecisionResource(JuryDecisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Creates
    @Idempotent
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "decideTie",
            summary = "裁定并列 · decide a tie",
            description = "评审委员会对并列者排出先后，用于规则中的 JURY_DECISION；以最后一次包含全部并列者的裁定为准。"
                    + "The jury puts tied entrants into order, for JURY_DECISION in the rules; the last one that names all of"
                    + " them counts.")
    public JuryDecisionView decide(@PathParam("id") UUID id, @NotNull @Valid NewJuryDecision decision) {
        return decisions.decide(id, decision);
    }
}
