package org.guildhall.membership.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.jspecify.annotations.Nullable;

@Path("/organisations/{id}/archive-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "电子台账 · archive",
        description =
                "各组织只增不改的台账：连续编号、哈希链、按月封存、可核验。"
                        + "What happened in an organisation, only ever added: numbered, chained by hashes, sealed monthly, verifiable.")
class ArchiveEntryResource {

    private final ArchiveEntryService service;
    private final ArchiveReading reading;

    ArchiveEntryResource(ArchiveEntryService service, ArchiveReading reading) {
        this.service = service;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @Creates("/archive-entries/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "addArchiveEntry",
            summary = "登记台账 · enter something into the archive",
            description = "登记后不可更改，有误时以更正记录更正。It never changes; a mistake is corrected by a counter-entry.")
    public ArchiveReceipt add(@PathParam("id") UUID id, @NotNull @Valid NewArchiveEntry entry) {
        return service.add(id, entry);
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(operationId = "listArchiveEntries", summary = "台账记录 · entries of the archive, the newest first")
    public Page<ArchiveEntryView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "登记年份 · the year of the number")
                    @QueryParam("year")
                    @Min(2000) @Max(2200) @Nullable Integer year,
            @Parameter(description = "类别 · the kind") @QueryParam("kind") @Nullable ArchiveKind kind,
            @BeanParam PageQuery page) {
        return reading.list(id, year, kind, page);
    }

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "searchArchive",
            summary = "检索台账 · look for entries of a year, the newest first",
            description = "按类别、会员或词语；条件在请求体中，不进入地址和日志。By kind, member or words, which never stand in an address.")
    public Page<ArchiveEntryView> search(
            @PathParam("id") UUID id, @NotNull @Valid ArchiveSearch wanted, @BeanParam PageQuery page) {
        return reading.search(id, wanted, page);
    }
}
