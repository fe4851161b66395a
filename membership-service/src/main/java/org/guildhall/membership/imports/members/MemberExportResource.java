package org.guildhall.membership.imports.members;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.guildhall.membership.imports.engine.ListAnswer;

@Path("/member-exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入 · imports")
class MemberExportResource {

    private final MemberExports exports;

    MemberExportResource(MemberExports exports) {
        this.exports = exports;
    }

    /** Whose members are written out, and what for. */
    @Schema(description = "导出会员 · whose members are written out, and what for")
    record MemberExport(
            @Schema(description = "组织，含其全部下级 · the organisation, with all below it") @NotNull UUID organisationId,

            @Schema(description = "用途，记入审计 · goes on record", examples = "换届选民登记") @NotBlank @Size(max = 200) String purpose) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({SheetFile.XLSX, SheetFile.CSV})
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "exportMembers",
            summary = "导出会员 · write the members out in clear, for a purpose that goes on record",
            description = "xlsx 或按 Accept 为 CSV；现有会员（含保留会籍），列同导入模板，可原样再导入；逐人记入审计。"
                    + "xlsx, or CSV by Accept: the live members in the columns of the template, which an import finds unchanged;"
                    + " each of them goes on record.")
    @APIResponse(
            responseCode = "200",
            description = "会员 · the members",
            content = {
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response export(@NotNull @Valid MemberExport wanted, @Context HttpHeaders headers) {
        return ListAnswer.of(exports.open(wanted.organisationId(), wanted.purpose()), "members", headers);
    }
}
