package org.guildhall.membership.imports.engine;

import jakarta.ws.rs.BeanParam;
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
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Refuses;

@Path("/imports/{id}/file")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "导入 · imports")
class ImportFileResource {

    private final ImportFile file;
    private final ProblemTexts texts;

    ImportFileResource(ImportFile file, ProblemTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    @GET
    @Produces({SheetFile.XLSX, SheetFile.CSV})
    @Requires(Position.ENROLMENT_OFFICER)
    @Refuses(409)
    @Operation(
            operationId = "getImportFile",
            summary = "带错误说明的原文件 · the file with a column more that says what is wrong",
            description = "格式同上传的文件，更正后可再次上传；已导入的行不在其中；查看记录在案。"
                    + "In the format it came in, to be corrected and sent again, without the rows that were taken; who gets it is"
                    + " on record.")
    @APIResponse(
            responseCode = "200",
            description = "文件 · the file",
            content = {
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response file(@PathParam("id") UUID id, @BeanParam AskedLanguage language) {
        ImportFile.Download download = file.open(id, language.choose(texts));
        return Response.ok(download.content(), download.format().type())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.format().attachment("import"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
