package org.guildhall.membership.enrolment.application;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.OpenToPublic;

/** Where an applicant follows his application: the receipt is the key. */
@Path("/receipts/{receipt}")
@Tag(name = "入会 · enrolment")
@OpenToPublic
class ReceiptResource {

    private final Receipts receipts;
    private final ProgressQuery progress;
    private final ApplicationService applications;

    ReceiptResource(Receipts receipts, ProgressQuery progress, ApplicationService applications) {
        this.receipts = receipts;
        this.progress = progress;
        this.applications = applications;
    }

    @GET
    @Operation(operationId = "getProgress", summary = "凭回执查询进度 · where an application stands, and why it was refused")
    public ApplicationProgress read(@PathParam("receipt") String receipt) {
        return progress.read(receipts.applicationIdOf(receipt));
    }

    @POST
    @Path("/withdraw")
    @Operation(operationId = "withdrawApplication", summary = "撤回申请 · withdraw an application that isn't decided yet")
    public ApplicationProgress withdraw(@PathParam("receipt") String receipt) {
        UUID applicationId = receipts.applicationIdOf(receipt);
        applications.withdraw(applicationId);
        return progress.read(applicationId);
    }
}
