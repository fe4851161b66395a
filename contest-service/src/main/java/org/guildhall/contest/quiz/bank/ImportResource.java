package org.guildhall.contest.quiz.bank;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.Idempotent;

@Path("/question-banks/{id}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "题库 · question banks")
class ImportResource {

    private final ImportService service;

    ImportResource(ImportService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Consumes({SheetFile.XLSX, SheetFile.CSV, SheetFile.EXCEL, SheetFile.BYTES})
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "importQuestions",
            summary = "导入题目 · import questions from a sheet",
            description = "xlsx（第一个可见的工作表）或 CSV（UTF-8、GB18030），按内容识别，至多 1 MB、40 列，加上已有的至多 2,000 题。"
                    + "有一处错误就全部不导入：422，errors 逐条给出 /行号/列；dryRun=true 只检查，给出 200 和错误清单。"
                    + "xlsx (its first visible sheet) or CSV (UTF-8, GB18030), told apart by content; at most 1 MB, 40"
                    + " columns and, with those there, 2,000 questions. With one fault nothing is imported: 422, errors names"
                    + " each as /row/column; dryRun=true only checks, and answers 200 with the faults.")
    public ImportReport run(
            @PathParam("id") UUID id,
            @Parameter(description = "true 为只检查 · true only checks")
                    @QueryParam("dryRun")
                    @Pattern(regexp = "true|false") String dryRun,
            @Parameter(description = "错误说明所用语言 · language of the faults") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String language,
            @NotNull @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = SheetFile.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = SheetFile.CSV,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = SheetFile.EXCEL,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = SheetFile.BYTES,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] file) {
        return "true".equals(dryRun) ? service.check(id, file, language) : service.run(id, file);
    }
}
