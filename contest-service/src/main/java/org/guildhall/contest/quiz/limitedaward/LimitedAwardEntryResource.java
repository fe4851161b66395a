package org.guildhall.contest.quiz.limitedaward;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/limited-award-entries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "限量奖 · limited awards")
class LimitedAwardEntryResource {

    @Schema(description = "审核决定的理由，本人可见 · why, for the member to read")
    record ReviewReason(
            @NotBlank @Size(max = 300) @Schema(examples = "经核实系本人答题")
            String reason) {}

    private final AwardReviews reviews;

    LimitedAwardEntryResource(AwardReviews reviews) {
        this.reviews = reviews;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("confirm")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "confirmHeldAward",
            summary = "审核通过 · confirm a held award",
            description = "暂扣的奖发给本人，奖券随即发放。The award that was held goes to the member, with its coupon.")
    public LogEntryView confirm(@PathParam("id") UUID id, @NotNull @Valid ReviewReason reason) {
        return reviews.confirm(id, reason.reason());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("reject")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "rejectHeldAward",
            summary = "审核不通过 · reject a held award",
            description = "名额给日志中下一位；若其也有异常，则同样暂扣待审。"
                    + "The place goes to the next in the log; who is suspicious there is held, too.")
    public LogEntryView reject(@PathParam("id") UUID id, @NotNull @Valid ReviewReason reason) {
        return reviews.reject(id, reason.reason());
    }
}
