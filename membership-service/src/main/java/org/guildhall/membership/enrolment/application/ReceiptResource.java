package org.guildhall.membership.enrolment.application;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;
import org.jboss.resteasy.reactive.Cache;

/** Where applicants follow their application: the receipt is the key. */
@Path("/receipts/{receipt}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "入会 · enrolment")
@OpenToPublic
class ReceiptResource {

    private final ProgressService progress;

    ReceiptResource(ProgressService progress) {
        this.progress = progress;
    }

    /** Public, and yet somebody's own. */
    @GET
    @Cache(noStore = true)
    @Operation(operationId = "getProgress", summary = "凭回执查询进度 · where an application stands, and why it was refused")
    public ApplicationProgress read(@PathParam("receipt") String receipt) {
        return progress.read(receipt);
    }

    @POST
    @Path("/withdraw")
    @Operation(operationId = "withdrawApplication", summary = "撤回申请 · withdraw an application that isn't decided yet")
    public ApplicationProgress withdraw(@PathParam("receipt") String receipt) {
        return progress.withdraw(receipt);
    }
}
