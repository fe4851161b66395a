package org.guildhall.membership.imports.engine;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.sheet.SheetFormat;

@Path("/import-templates/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入 · imports")
class ImportTemplateResource {

    private final ImportTemplates templates;

    ImportTemplateResource(ImportTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Produces({SheetFile.XLSX, SheetFile.CSV})
    @SignedIn
    @Operation(
            operationId = "getImportTemplateOfKind",
            summary = "导入模板 · the sheet to fill in",
            description = "xlsx 或按 Accept 为 CSV；示例行可删除。xlsx, or CSV by Accept; with examples.")
    @APIResponse(
            responseCode = "200",
            description = "模板 · the template",
            content = {
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(@PathParam("kind") ImportKind kind, @Context HttpHeaders headers) {
        // Bytes in one of several types: only an untyped answer writes them as they are.
        SheetFormat format = SheetFormat.of(headers.getAcceptableMediaTypes());
        return Response.ok(templates.of(kind, format), format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, format.attachment("import-template"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
