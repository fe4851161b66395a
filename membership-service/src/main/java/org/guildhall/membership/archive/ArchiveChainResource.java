package org.guildhall.membership.archive;

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
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;

@Path("/organisations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "电子台账 · archive")
class ArchiveChainResource {

    private final ArchiveVerificationService verifications;
    private final ArchiveSealService seals;

    ArchiveChainResource(ArchiveVerificationService verifications, ArchiveSealService seals) {
        this.verifications = verifications;
        this.seals = seals;
    }

    @POST
    @Path("/archive-verifications")
    @Requires(Position.AUDITOR)
    @Operation(
            operationId = "verifyArchive",
            summary = "核验台账 · compute the chain again, and name the first entry that is broken",
            description = "逐条重算哈希，核对附件与封存；离线核验见 deploy/run verify-archive。"
                    + "All hashes are computed again, with the files and the seals; an export is verified by deploy/run"
                    + " verify-archive.")
    public ArchiveVerificationView verify(@PathParam("id") UUID id) {
        return verifications.verify(id);
    }

    @GET
    @Path("/archive-seals")
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(operationId = "listArchiveSeals", summary = "台账封存 · the seals of the months, the newest first")
    public Page<ArchiveSeal> seals(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return seals.list(id, page);
    }
}
