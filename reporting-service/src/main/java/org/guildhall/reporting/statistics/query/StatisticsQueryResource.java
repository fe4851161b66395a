package org.guildhall.reporting.statistics.query;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.guildhall.kit.web.AskedLanguage;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.statistics.common.PageOfFacts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

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
    @Operation(
            operationId = "queryStatistics",
            summary = "统计查询 · statistics query",
            description =
                    "按组织、时间与维度查询任意指标，返回 JSON-stat 2.0，或按 Accept 返回 CSV（截至时间在响应头 Figures-As-Of、Figures-Lag-Seconds）或带文号与校验码的 xlsx；有误之处一并列出；"
                            + "管理范围以外的组织只给出整月以上的粗略数字，过小者不公布。Any measures by organisation, time and dimension, as JSON-stat"
                            + " 2.0 or, by Accept, CSV, up to when it is complete in the headers Figures-As-Of and Figures-Lag-Seconds,"
                            + " or xlsx with a number and a verification code;"
                            + " all that is wrong with a query is told at once. Outside one's own organisations: coarse figures of"
                            + " whole months, with what is small hidden.")
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
    public DataSet query(@NotNull @Valid StatisticsQuery query, @BeanParam AskedLanguage language) {
        return service.dataSet(query, language);
    }

    @POST
    @Path("/facts")
    @Operation(
            operationId = "listCellFacts",
            summary = "单元格明细 · facts of a cell",
            description = "查询结果中任一单元格所依据的逐条事实（不含个人信息），可翻页；各条 counts 之和即单元格。比率与不重复人数不是事实之和，不能展开。"
                    + "The facts that any cell of an answer counts, page by page; the sum of their counts is the cell. Ratios and"
                    + " different persons are no sums of facts.")
    public PageOfFacts<CellFact> facts(@NotNull @Valid CellQuery asked, @BeanParam PageQuery page) {
        return service.facts(asked, page);
    }

    @POST
    @Produces(SheetFile.CSV + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<byte[]> csv(@NotNull @Valid StatisticsQuery query) {
        StatisticsQueryService.Lines lines = service.csv(query);
        ResponseBuilder<byte[]> answer = ResponseBuilder.ok(lines.csv());
        Freshness freshness = lines.freshness();
        if (freshness.asOf() != null) {
            answer.header("Figures-As-Of", freshness.asOf())
                    .header("Figures-Lag-Seconds", freshness.lag().seconds());
        }
        return answer.build();
    }
}
