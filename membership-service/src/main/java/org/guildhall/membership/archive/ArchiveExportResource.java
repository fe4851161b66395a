package org.guildhall.membership.archive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.sheet.SheetFormat;

@Path("/organisations/{id}/archive-export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "电子台账 · archive")
class ArchiveExportResource {

    private final ArchiveExportService exports;

    ArchiveExportResource(ArchiveExportService exports) {
        this.exports = exports;
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "exportArchive",
            summary = "导出台账 · the whole archive with its seals, to be verified anywhere",
            description = "JSON，边读边写；用 deploy/run verify-archive FILE 离线核验。"
                    + "JSON, written as it is read; deploy/run verify-archive FILE verifies it.")
    @APIResponse(
            responseCode = "200",
            description = "台账 · the archive",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response json(@PathParam("id") UUID id) {
        return Response.ok(exports.json(id), MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("/{year}")
    @Produces(SheetFile.CSV)
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(operationId = "exportArchiveYear", summary = "导出某年台账 · the entries of a year as CSV")
    @APIResponse(
            responseCode = "200",
            description = "台账 · the entries",
            content =
                    @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response csv(@PathParam("id") UUID id, @PathParam("year") @Min(2000) @Max(2200) int year) {
        return Response.ok(exports.csv(id, year), SheetFormat.CSV.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, SheetFormat.CSV.attachment("archive-" + year))
                .build();
    }
}
