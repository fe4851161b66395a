package org.guildhall.contest.judging.marking;

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

@Path("/moderations/{id}/resolve")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "评分 · marking")
class ModerationResource {

    private final Moderations moderations;

    ModerationResource(Moderations moderations) {
        this.moderations = moderations;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "resolveModeration",
            summary = "作出仲裁 · settle a moderation",
            description = "由未评过该选手的组织者作出，不可更改；原始评分保留。"
                    + "By an organiser who hasn't marked this entrant, for good; the marks stay as they were.")
    public ModerationView resolve(@PathParam("id") UUID id, @NotNull @Valid Resolution resolution) {
        return moderations.resolve(id, resolution);
    }
}
