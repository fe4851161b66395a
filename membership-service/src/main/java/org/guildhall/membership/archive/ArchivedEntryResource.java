package org.guildhall.membership.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/archive-entries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "电子台账 · archive")
class ArchivedEntryResource {

    private final ArchiveEntryService service;
    private final ArchiveReading reading;

    ArchivedEntryResource(ArchiveEntryService service, ArchiveReading reading) {
        this.service = service;
        this.reading = reading;
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(operationId = "getArchiveEntry", summary = "查看台账记录 · an entry of the archive")
    public ArchiveEntryView read(@PathParam("id") UUID id) {
        return reading.read(id);
    }

    @POST
    @Path("/corrections")
    @Idempotent
    @Creates("/archive-entries/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "correctArchiveEntry",
            summary = "更正台账记录 · correct an entry by a counter-entry",
            description = "原记录保留，并指明更正它的记录。组织已合并的，更正记入其并入的组织的台账。"
                    + "What it corrects stays and tells of it. Of an organisation that merged, the correction goes into the archive"
                    + " of the one it merged into.")
    public ArchiveReceipt correct(@PathParam("id") UUID id, @NotNull @Valid NewCounterEntry counter) {
        return service.correct(id, counter);
    }
}
