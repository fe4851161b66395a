package org.guildhall.contest.recognition.promotion;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.sheet.SheetFile;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/subsidies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "晋级 · promotions")
class SubsidyResource {

    private final SubsidyService service;
    private final SubsidyExport export;

    SubsidyResource(SubsidyService service, SubsidyExport export) {
        this.service = service;
        this.export = export;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "listSubsidies",
            summary = "补贴列表 · list the subsidies of one's scope",
            description = "按批准的先后；津贴每月一笔。In the order they were granted; allowances one a month.")
    public Page<SubsidyView> list(@BeanParam @Valid SubsidyFilter filter, @BeanParam PageQuery page) {
        return service.list(filter, page);
    }

    @GET
    @Path("export")
    @Produces(SheetFile.XLSX)
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "exportSubsidies",
            summary = "导出补贴发放表 · the list for payment as a sheet",
            description = "xlsx；末尾有行数、合计金额、截止时间和查询条件，据此可核对是否完整。"
                    + "xlsx; its end tells rows, sum, as of when and for which query, by which one sees whether it is"
                    + " complete.")
    @APIResponse(
            responseCode = "200",
            description = "发放表 · the sheet",
            content =
                    @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<StreamingOutput> export(@BeanParam @Valid SubsidyFilter filter) {
        return RestResponse.ResponseBuilder.ok(export.of(filter), SheetFile.XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"subsidies.xlsx\"")
                .build();
    }

    @POST
    @Path("{id}/pay")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "paySubsidy",
            summary = "登记已发放 · mark a subsidy as paid, once",
            description = "只能登记一次，不能登记本人的；达到规定金额的须由批准者以外的另一人登记；记入竞赛的审计。"
                    + "Once, and not one's own; from a sum on by another person than who granted it; on the contest's audit"
                    + " trail.")
    public SubsidyView pay(@PathParam("id") UUID id) {
        return service.pay(id);
    }
}
