package org.guildhall.contest.quiz.bank;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.sheet.SheetFormat;

@Path("/question-banks/import-template")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "题库 · question banks")
class ImportTemplateResource {

    @GET
    @Produces({SheetFile.XLSX, SheetFile.CSV})
    @SignedIn
    @Operation(
            operationId = "getImportTemplate",
            summary = "导入模板 · the sheet to fill in",
            description = "xlsx 或按 Accept 为 CSV；每种题型有一行示例，可直接导入。"
                    + "xlsx, or CSV by Accept; an example of each kind of question, ready to be imported.")
    @APIResponse(
            responseCode = "200",
            description = "模板 · the template",
            content = {
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(
            @Parameter(description = "用途，默认答题 · for which purpose, quizzes by default")
                    @QueryParam("purpose")
                    @DefaultValue("QUIZ")
                    BankPurpose purpose,
            @Context HttpHeaders headers) {
        // Bytes in one of several types: only an untyped answer writes them as they are.
        SheetFormat format = SheetFormat.of(headers.getAcceptableMediaTypes());
        return Response.ok(ImportTemplate.of(purpose, format), format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, format.attachment("questions"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
