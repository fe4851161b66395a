package org.guildhall.reporting.statistics.query;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

@Path("/statistics/queries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "统计 · statistics")
@Requires({Position.REFORM_OFFICER, Position.ENROLMENT_OFFICER, Position.CONTEST_ORGANISER, Position.AUDITOR})
class StatisticsQueryResource {

    private final StatisticsQueryService service;

    StatisticsQueryResource(StatisticsQueryService service) {
        this.service = service;
    }

    @POST
    @Refuses(429)
    @Operation(
            operationId = "queryStatistics",
            summary = "统计查询 · statistics query",
            description =
                    "按组织、时间与维度查询任意指标，返回 JSON-stat 2.0，或按 Accept 返回 CSV（截至时间在响应头 Figures-As-Of、Figures-Lag-Seconds）或带文号与校验码的 xlsx；有误之处一并列出。过大的查询转为作业（202，xlsx 除外）；带"
                            + " updatedAfter 而此后无变化的答 204。管理范围以外的组织只给出整月以上的粗略数字，过小者不公布。Any measures by organisation, time and"
                            + " dimension, as JSON-stat 2.0 or, by Accept, CSV, up to when it is complete in the headers Figures-As-Of and"
                            + " Figures-Lag-Seconds, or xlsx with a number and a verification code; all that is wrong with a query is told"
                            + " at once. What is too dear to be waited for becomes a job (202), but not as xlsx; 204 if nothing changed since updatedAfter."
                            + " Outside one's own organisations: coarse figures of whole months, with what is small hidden.")
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
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
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
    @APIResponse(responseCode = "204", description = "自 updatedAfter 起无变化 · nothing changed since updatedAfter")
    public Response query(@NotNull @Valid StatisticsQuery query, @BeanParam AskedLanguage language) {
        return service.answer(query, QueryOrder.Format.JSON_STAT, language).toResponse();
    }

    @POST
    @Produces(SheetFile.CSV + ";qs=0.5")
    @Operation(hidden = true)
    public Response csv(@NotNull @Valid StatisticsQuery query, @BeanParam AskedLanguage language) {
        return service.answer(query, QueryOrder.Format.CSV, language).toResponse();
    }
}
