package org.guildhall.membership.archive;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Downloads;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.membership.archive.AttachmentType.Media;
import org.guildhall.membership.imports.engine.HeldInMemory;

@Path("/archive-attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "电子台账 · archive")
class AttachmentResource {

    private final AttachmentService service;

    AttachmentResource(AttachmentService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @HeldInMemory
    @Creates("/archive-attachments/{id}")
    @Consumes({Media.PDF, Media.PNG, Media.JPEG, Media.DOCX, Media.XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(
            operationId = "sendArchiveAttachment",
            summary = "上传台账附件 · send a file for an entry",
            description = "PDF、PNG、JPEG、docx、xlsx（不含宏），按内容识别，至多 8 MB；一日内未被台账记录引用即删除。"
                    + "PDF, PNG, JPEG, docx, xlsx (no macros), told by content, at most 8 MB; removed unless an entry names it within"
                    + " a day.")
    public AttachmentView send(
            @Parameter(description = "所属组织 · whose archive it is for") @QueryParam("organisation") @NotNull UUID organisation,
            @NotNull @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = Media.PDF,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = Media.PNG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = Media.JPEG,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = Media.DOCX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = Media.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] file) {
        return service.keep(organisation, file);
    }

    @GET
    @Path("/{id}")
    @Produces({Media.PDF, Media.PNG, Media.JPEG, Media.DOCX, Media.XLSX})
    @Requires({Position.ENROLMENT_OFFICER, Position.AUDITOR})
    @Operation(
            operationId = "getArchiveAttachment",
            summary = "下载台账附件 · a file that an entry names",
            description = "总是作为附件下载，不在浏览器中打开。Always to be saved, never to be opened in the browser.")
    @APIResponse(
            responseCode = "200",
            description = "文件 · the file",
            content = {
                @Content(mediaType = Media.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Media.PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Media.JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Media.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Media.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response read(@PathParam("id") UUID id) {
        ArchiveFile file = service.read(id);
        return Response.ok(file.content(), file.type().mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Downloads.attachment(
                                file.name(), "attachment." + file.type().ending()))
                .build();
    }
}
