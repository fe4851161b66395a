package org.guildhall.reporting.job;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.security.SignedIn;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.Downloads;
import org.guildhall.kit.web.Refuses;

@Path("/jobs/{id}/files/{name}")
@Produces({
    MediaType.APPLICATION_JSON,
    SheetFile.CSV,
    SheetFile.XLSX,
    Downloads.DOCX,
    Downloads.PDF,
    Downloads.OFD,
    MediaType.TEXT_PLAIN
})
@Tag(name = "作业 · jobs")
class JobFileResource {

    private final JobDownloads downloads;

    JobFileResource(JobDownloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @SignedIn
    @Refuses(409)
    @Operation(
            operationId = "getJobFile",
            summary = "下载结果文件 · what a job made",
            description = "须仍有权阅读其中全部内容，否则 403。Refused (403) to who may not read by now what is in it.")
    @APIResponse(
            responseCode = "200",
            description = "文件 · the file",
            headers =
                    @Header(
                            name = "ETag",
                            description = "文件的 SHA-256 · its SHA-256",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(description = "JSON-stat 2.0 数据集 · a data set by JSON-stat 2.0")),
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Downloads.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Downloads.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Downloads.OFD, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "304",
            description = "未改变，If-None-Match 已有此文件 · not changed since the file in If-None-Match",
            headers =
                    @Header(
                            name = "ETag",
                            description = "文件的 SHA-256 · its SHA-256",
                            schema = @Schema(type = SchemaType.STRING)))
    public Response file(@PathParam("id") UUID id, @PathParam("name") String name, @Context Request request) {
        JobDownloads.Download download = downloads.open(id, name);
        EntityTag tag = new EntityTag(download.sha256());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).build();
        }
        return Response.ok(download.content(), download.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, download.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(download.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String attachment(String name) {
        return Downloads.attachment(name, name.replaceAll("[^A-Za-z0-9._-]", "_"));
    }
}
