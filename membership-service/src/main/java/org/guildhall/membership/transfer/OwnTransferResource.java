package org.guildhall.membership.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.Refuses;
import org.jboss.resteasy.reactive.Cache;

/** A member's own transfers. */
@Path("/members/me/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "会籍接转 · transfers")
@SignedIn
class OwnTransferResource {

    private final OwnTransfers transfers;

    OwnTransferResource(OwnTransfers transfers) {
        this.transfers = transfers;
    }

    @POST
    @Idempotent
    @Creates
    @Operation(
            operationId = "askForOwnTransfer",
            summary = "申请接转本人会籍 · ask to be transferred to another union",
            description = "一人同时只有一项办理中的接转；原工会同意、新工会接收后会籍随即转入，期间仍在原工会。One open transfer at a time; until it is"
                    + " accepted one stays where one is.")
    public TransferView ask(@NotNull @Valid NewOwnTransfer wish) {
        return transfers.ask(wish);
    }

    @GET
    @Cache(noStore = true)
    @Operation(operationId = "listOwnTransfers", summary = "本人的接转 · one's own transfers, newest first")
    @Refuses(404)
    public Page<TransferView> list(@BeanParam PageQuery page) {
        return transfers.list(page);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelOwnTransfer",
            summary = "撤销本人申请的接转 · take back what one asked for, until it is accepted")
    public TransferView cancel(@PathParam("id") UUID id) {
        return transfers.cancel(id);
    }
}
