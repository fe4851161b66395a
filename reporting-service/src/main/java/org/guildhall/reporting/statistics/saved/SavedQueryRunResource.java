package org.guildhall.reporting.statistics.saved;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.kit.web.Refuses;
import org.guildhall.reporting.job.JobView;
import org.guildhall.reporting.statistics.query.DataSet;
import org.guildhall.reporting.statistics.query.QueryOrder;

@Path("/statistics/saved-queries/{id}/runs")
@Produces({MediaType.APPLICATION_JSON, SheetFile.CSV})
@Tag(name = "保存的查询 · saved queries")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class SavedQueryRunResource {

    private final SavedQueryService service;

    SavedQueryRunResource(SavedQueryService service) {
        this.service = service;
    }

    @POST
    @Refuses(429)
    @Operation(
            operationId = "runSavedQuery",
            summary = "运行保存的查询 · run a saved query",
            description =
                    "按运行者本人的权限，返回 JSON-stat 2.0，或按 Accept 返回 CSV。With the authority of whoever runs it, as JSON-stat 2.0 or, by"
                            + " Accept, CSV.")
    @APIResponse(
            responseCode = "200",
            description = "数据集 · the data set",
            headers = {
                @Header(
                        name = "Figures-As-Of",
                        description = "CSV 截至时间 · up to when a CSV answer is complete",
                        schema = @Schema(type = SchemaType.STRING, format = "date-time")),
                @Header(
                        name = "Figures-Lag-Seconds",
                        description = "其距今秒数 · how many seconds ago that is",
                        schema = @Schema(type = SchemaType.INTEGER))
            },
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DataSet.class)),
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "已转为作业 · a job makes the answer",
            headers =
                    @Header(
                            name = "Location",
                            description = "作业的地址 · where its state is",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response run(@PathParam("id") UUID id, @Context HttpHeaders headers, @BeanParam AskedLanguage language) {
        return service.run(id, QueryOrder.Format.of(headers.getAcceptableMediaTypes()), language)
                .toResponse();
    }
}
