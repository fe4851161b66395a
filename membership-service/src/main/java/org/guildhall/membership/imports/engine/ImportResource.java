package org.guildhall.membership.imports.engine;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemTexts;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.jspecify.annotations.Nullable;

@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "导入 · imports",
        description =
                "从表格导入会员等：先检查，再执行，可整批撤销。Members and more from sheets: checked first, then applied, taken back as one.")
@Requires(Position.ENROLMENT_OFFICER)
class ImportResource {

    private final ImportService service;
    private final ImportReading reading;
    private final ImportStreams streams;
    private final ProblemTexts texts;

    ImportResource(ImportService service, ImportReading reading, ImportStreams streams, ProblemTexts texts) {
        this.service = service;
        this.reading = reading;
        this.streams = streams;
        this.texts = texts;
    }

    @Schema(description = "如何执行导入 · how to apply an import")
    record ApplyImport(
            @Schema(description = "略过有错误的行 · whether to leave out the rows with errors")
            boolean skipFaulty) {}

    @POST
    @Idempotent
    @HeldInMemory
    @Creates("/imports/{id}")
    @Consumes({SheetFile.XLSX, SheetFile.CSV, SheetFile.EXCEL, SheetFile.BYTES})
    @Operation(
            operationId = "beginImport",
            summary = "上传并检查 · send a file, which is checked as a job",
            description = "xlsx（第一个可见的工作表）或 CSV（UTF-8、GB18030），按内容识别，至多 32 MB、100,000 行、40 列。"
                    + "此时不写入任何会员；结果见 rows 和 file。"
                    + "xlsx (its first visible sheet) or CSV (UTF-8, GB18030), told apart by content; at most 32 MB, 100,000"
                    + " rows and 40 columns. Nothing is taken yet: rows and file tell what would be.")
    public ImportView begin(
            @Parameter(description = "导入内容 · what is imported") @QueryParam("kind") @NotNull ImportKind kind,
            @Parameter(description = "各行须属于该组织或其下级 · within whose subtree all rows must lie")
                    @QueryParam("organisation")
                    @NotNull UUID organisation,
            @BeanParam AskedLanguage language,
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
        return reading.read(service.begin(kind, organisation, file), language.choose(texts));
    }

    @GET
    @Operation(operationId = "listImports", summary = "某组织的导入 · the imports of an organisation, newest first")
    public Page<ImportView> list(
            @Parameter(description = "导入内容 · what is imported") @QueryParam("kind") @NotNull ImportKind kind,
            @Parameter(description = "仅此组织 · that organisation alone") @QueryParam("organisation") @NotNull UUID organisation,
            @BeanParam PageQuery page,
            @BeanParam AskedLanguage language) {
        return reading.list(kind, organisation, page, language.choose(texts));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "查看导入 · how far an import is, and how many rows stand how")
    public ImportView read(@PathParam("id") UUID id, @BeanParam AskedLanguage language) {
        return reading.read(id, language.choose(texts));
    }

    @GET
    @Path("/{id}/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking // Who may listen is looked up before the stream begins.
    @Operation(
            operationId = "streamImport",
            summary = "导入进度实时推送 · how far an import is, live",
            description = "服务器推送事件：先 snapshot，其后最多每秒一个 delta，内容同查看导入。"
                    + "Server-sent events: a snapshot, then a delta a second at most, each the import as it is.")
    @APIResponse(
            responseCode = "200",
            description = "事件流，data 为 Import · events whose data is an Import",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = ImportView.class)))
    public Uni<Void> stream(
            @PathParam("id") UUID id,
            @Parameter(description = "续接点 · the last event that was received") @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @BeanParam AskedLanguage language,
            @Context HttpServerResponse response) {
        return streams.open(id, language.choose(texts), lastEventId, response);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "逐行结果 · what becomes of each row, and why",
            description = "不含文件内容；按行号排列。Without what stands there, in the order of the file.")
    public Page<ImportRowView> rows(
            @PathParam("id") UUID id,
            @Parameter(description = "只列该状态的行 · only those of this state") @QueryParam("state") @Nullable RowState state,
            @Parameter(description = "true 为只列有提示的行 · true lists only those with a warning")
                    @QueryParam("warned")
                    @Pattern(regexp = "true|false") @Nullable String warned,
            @BeanParam PageQuery page,
            @BeanParam AskedLanguage language) {
        return reading.rows(id, state, "true".equals(warned), page, language.choose(texts));
    }

    @POST
    @Path("/{id}/apply")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "applyImport",
            summary = "执行导入 · have the rows taken, as a job",
            description = "有错误的行须先更正，或以 skipFaulty 略过。Rows with errors are corrected first, or left out by skipFaulty.")
    public ImportView apply(
            @PathParam("id") UUID id, @NotNull @Valid ApplyImport applying, @BeanParam AskedLanguage language) {
        service.apply(id, applying.skipFaulty());
        return reading.read(id, language.choose(texts));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            operationId = "undoImport",
            summary = "整批撤销 · take all of it back, as a job",
            description = "导入后有任何一人有变动即不能撤销：409，变动的行见 rows?state=CHANGED。"
                    + "Refused when anything it made has moved on since: rows?state=CHANGED lists which.")
    public ImportView undo(@PathParam("id") UUID id, @BeanParam AskedLanguage language) {
        service.undo(id);
        return reading.read(id, language.choose(texts));
    }

    @POST
    @Path("/{id}/discard")
    @Operation(
            operationId = "discardImport",
            summary = "删除文件内容 · remove what stands in the file before its time",
            description = "尚未执行的导入随之作废。An import that wasn't applied can't be any more.")
    public ImportView discard(@PathParam("id") UUID id, @BeanParam AskedLanguage language) {
        service.discard(id);
        return reading.read(id, language.choose(texts));
    }
}
