package org.guildhall.membership.imports.employers;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.membership.imports.engine.ListAnswer;

@Path("/employer-exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入 · imports")
class EmployerExportResource {

    private final EmployerExports exports;

    EmployerExportResource(EmployerExports exports) {
        this.exports = exports;
    }

    @GET
    @Produces({SheetFile.XLSX, SheetFile.CSV})
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "exportEmployers",
            summary = "导出用人单位 · write the employers out that are kept in a subtree",
            description = "xlsx 或按 Accept 为 CSV；在册单位，列同导入模板，可原样再导入。"
                    + "xlsx, or CSV by Accept, in the columns of the template, which an import finds unchanged.")
    @APIResponse(
            responseCode = "200",
            description = "用人单位 · the employers",
            content = {
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(
            @Parameter(description = "组织，含其全部下级 · the organisation, with all below it")
                    @QueryParam("organisation")
                    @NotNull UUID organisation,
            @Context HttpHeaders headers) {
        return ListAnswer.of(exports.open(organisation), "employers", headers);
    }
}
