package org.guildhall.membership.transfer.cell;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Members who are let go to another cell; the officer carries the letter there and brings the receipt back. */
@Path("/members/{id}/cell-release")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "跨省接转 · transfers between cells",
        description =
                "会员转往另一省份（单元）：转出方签发转移函，转入方接收或作废并出具回执，转出方凭回执办结。A member goes to another cell: let go by a letter, taken"
                        + " in or not, and settled by the receipt.")
@Requires(Position.ENROLMENT_OFFICER)
class CellReleaseResource {

    private final CellReleaseService releases;

    CellReleaseResource(CellReleaseService releases) {
        this.releases = releases;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Creates
    @Operation(
            operationId = "releaseToCell",
            summary = "跨省转出 · let a member go to another cell",
            description = "签发转移函；回执出示之前会员仍在本工会，除出示回执外不可撤销；再次转往同一省份，按现有信息和密钥重新签发同一转移函。They stay members here until the"
                    + " receipt is shown, and nothing but a receipt takes it back. Let go once more to the same cell, the same letter is"
                    + " written anew, with what is so now.")
    public CellRelease release(@PathParam("id") UUID id, @NotNull @Valid NewCellRelease wish) {
        return releases.release(id, wish);
    }

    @GET
    @Operation(
            operationId = "getCellRelease",
            summary = "查看跨省转出及转移函 · the last letter about a member, and where it stands")
    public CellRelease read(@PathParam("id") UUID id) {
        return releases.read(id);
    }

    @POST
    @Path("/receipt")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "showCellReceipt",
            summary = "出示回执 · show the other cell's receipt",
            description =
                    "已接收的，会籍在此终止；作废的，会员恢复原状态。可重复出示。Taken ends the membership here, void leaves it as it was; it can be shown again"
                            + " and again.")
    public CellRelease hear(@PathParam("id") UUID id, @NotNull @Valid ShownReceipt shown) {
        return releases.hear(id, shown.receipt());
    }
}
