package org.guildhall.contest.outcome.remark;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.security.Requires;

@Path("/remark-sets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "成绩 · results")
class RemarkSetResource {

    private final RemarkSetService remarks;
    private final RemarkApplication application;

    RemarkSetResource(RemarkSetService remarks, RemarkApplication application) {
        this.remarks = remarks;
        this.application = application;
    }

    @GET
    @Requires({Position.CONTEST_ORGANISER, Position.AUDITOR})
    @Operation(
            operationId = "getRemarkSet",
            summary = "查看复核批次 · read a re-marking set",
            description = "待定的批次附最新预览。A pending set comes with its newest preview.")
    public RemarkSetView read(@PathParam("id") UUID id) {
        return remarks.read(id);
    }

    @POST
    @Path("apply")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "applyRemarkSet",
            summary = "应用复核批次 · apply a re-marking set",
            description = "整体应用；公示后须由提出人、宣布评分结束者和裁判以外的另一人应用，公示期重新计算；"
                    + "提出后成绩另有变化的返回 409 results-changed，会产生未决并列的返回 409 ranking-blocked。"
                    + "All at once; once published by another person than who proposed it, closed marking or judged, and the"
                    + " time for objections begins anew. 409 results-changed if results changed since, 409 ranking-blocked if it"
                    + " left an open tie.")
    public RemarkSetView apply(@PathParam("id") UUID id) {
        return application.apply(id);
    }

    @POST
    @Path("cancel")
    @Requires(Position.CONTEST_ORGANISER)
    @Operation(
            operationId = "cancelRemarkSet",
            summary = "撤销复核批次 · cancel a re-marking set",
            description = "不改动任何成绩。Changes no result.")
    public RemarkSetView cancel(@PathParam("id") UUID id) {
        return remarks.cancel(id);
    }
}
