package org.guildhall.contest.outcome.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.contest.contest.contests.ContestView;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.jspecify.annotations.Nullable;

@Path("/contests/{id}/publish")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class PublicationResource {

    @Schema(description = "公示 · a publication")
    record Publish(
            @Schema(description = "此前公众看不到成绩；不填为立即 · before which the public sees nothing; absent means at once")
            @Nullable Instant embargoUntil) {}

    private final Publishing publishing;

    PublicationResource(Publishing publishing) {
        this.publishing = publishing;
    }

    @POST
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "publishResults",
            summary = "公示成绩 · publish the results",
            description = "须由结束评分者以外的另一人进行；公示天数由竞赛规则规定，从可见之日的次日起算整日。"
                    + "By another person than who closed marking; the rules say how many whole days may be objected in, from"
                    + " the day after.")
    public ContestView publish(@PathParam("id") UUID id, @NotNull @Valid Publish publication) {
        return publishing.publish(id, publication.embargoUntil());
    }
}
